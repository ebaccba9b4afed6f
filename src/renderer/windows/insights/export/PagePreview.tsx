import type { PartBody, SharedPage } from '@core/export/shared-page.ts'
import { classes } from '../../../components/classes.ts'
import styles from './PagePreview.module.css'

/** The page as it will be saved, in its own words. */
export const PagePreview = ({ page }: { readonly page: SharedPage }) => (
  <article className={styles.page}>
    <h3 className={styles.title}>{page.title}</h3>
    <p className={styles.days}>{page.days}</p>
    {page.parts.map(({ part, heading, lead, body }) => (
      <section key={part} className={styles.part}>
        <h4 className={styles.heading}>{heading}</h4>
        {lead !== null && (
          <p className={styles.lead} dir="auto">
            {lead}
          </p>
        )}
        <Body body={body} />
      </section>
    ))}
    {page.nothing !== null && <p className={styles.lead}>{page.nothing}</p>}
  </article>
)

/* What is shown here keeps no state, and the same words may stand twice. */
const Body = ({ body }: { readonly body: PartBody }) => {
  switch (body.as) {
    case 'table': {
      const classOf = (column: number): string | undefined =>
        classes(body.numbers.includes(column) && styles.number, body.written.includes(column) && styles.written)
      return (
        <table className={styles.table}>
          <thead>
            <tr>
              {body.head.map((name, column) => (
                <th key={name} scope="col" className={classOf(column)}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {body.rows.map((row, index) => (
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={index}>
                {row.map((cell, column) => (
                  // oxlint-disable-next-line react/no-array-index-key
                  <td key={column} className={classOf(column)} dir="auto">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
    }
    case 'list':
      return (
        <ul>
          {body.items.map((item, index) => (
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index} className={styles.item} dir="auto">
              {item}
            </li>
          ))}
        </ul>
      )
    case 'words':
      return body.paragraphs.map((paragraph, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <p key={index} className={styles.voice} dir="auto">
          {paragraph}
        </p>
      ))
  }
}
