"""Cells of a spreadsheet as JSON: what each is (text, number, date or formula), and its value."""

import json
import sys

import openpyxl

sheet = openpyxl.load_workbook(sys.argv[1]).active


def told(cell):
    if cell.data_type == "f":
        return {"is": "formula", "value": str(cell.value)}
    if cell.is_date:
        return {"is": "date", "value": cell.value.date().isoformat()}
    if cell.value is None:
        return {"is": "text", "value": ""}
    return {"is": "number" if cell.data_type == "n" else "text", "value": cell.value}


json.dump([[told(cell) for cell in row] for row in sheet.iter_rows()], sys.stdout)
