"""Appointments of a calendar as JSON."""

import json
import sys

import icalendar

with open(sys.argv[1], "rb") as file:
    calendar = icalendar.Calendar.from_ical(file.read())


def moment(event, name):
    return event.decoded(name).strftime("%Y-%m-%dT%H:%M:%SZ") if name in event else None


json.dump(
    [
        {
            "uid": str(event["UID"]),
            "start": moment(event, "DTSTART"),
            "end": moment(event, "DTEND"),
            "stamp": moment(event, "DTSTAMP"),
            "summary": str(event["SUMMARY"]),
            "description": str(event["DESCRIPTION"]),
        }
        for event in calendar.walk("VEVENT")
    ],
    sys.stdout,
)
