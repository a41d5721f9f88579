import { Box } from '../element'
import { Heading } from '../heading'
import { RowLink, RowLinks, type RowLinkProps } from '../rowLink'

export const helpId = 'help'

/** The last thing on every page: where to find a person. */
export function Help({ title, rows }: { title: string; rows: readonly RowLinkProps[] }) {
  return (
    <Box as="aside" className="help" id={helpId} labelledBy="help-title" focusable>
      <Heading level={2} id="help-title">
        {title}
      </Heading>
      <RowLinks>
        {rows.map((row) => (
          <RowLink key={row.label} {...row} />
        ))}
      </RowLinks>
    </Box>
  )
}
