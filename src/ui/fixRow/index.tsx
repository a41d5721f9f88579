import type { ReactNode } from 'react'
import { Button, ButtonRow } from '../button'
import { Box } from '../element'
import { RowText } from '../row'
import { Text } from '../text'
import '../stack/index.scss'
import './index.scss'

interface FixRowProps {
  /** `id` of the button that opens it, where the focus goes once it is closed again. */
  openId?: string
  label: string
  value: ReactNode
  source?: string
  open: boolean
  /** 「不对？改一下」 */
  openLabel: string
  /** What changing it means, said before it is changed. */
  note?: string
  doneLabel: string
  cancelLabel: string
  onOpen: () => void
  onDone: () => void
  onCancel: () => void
  /** The field, drawn only while open. */
  children: ReactNode
}

/** A value that was filled in for the reader, and can be put right where it stands. */
export function FixRow(props: FixRowProps) {
  const {
    openId,
    label,
    value,
    source,
    open,
    openLabel,
    note,
    doneLabel,
    cancelLabel,
    onOpen,
    onDone,
    onCancel,
    children,
  } = props
  return (
    <Box className="row">
      <RowText label={label} value={value} source={source} />
      <Box as="dd" className={open ? 'fix is-open' : 'fix'}>
        {!open && (
          <Button kind="link" id={openId} about={`：${label}`} onPress={onOpen}>
            {openLabel}
          </Button>
        )}
        {open && (
          <EnterGoesTo onEnter={onDone}>
            {note !== undefined && (
              <Text small tone="quiet">
                {note}
              </Text>
            )}
            {children}
            <ButtonRow>
              <Button about={`：${label}`} onPress={onDone}>
                {doneLabel}
              </Button>
              <Button about={`：${label}`} onPress={onCancel}>
                {cancelLabel}
              </Button>
            </ButtonRow>
          </EnterGoesTo>
        )}
      </Box>
    </Box>
  )
}

/** The row stands in the page's form: Enter in its field means this row, not the page. */
function EnterGoesTo({ onEnter, children }: { onEnter: () => void; children: ReactNode }) {
  if (process.env.TARO_ENV !== 'h5') return <Box className="stack-s">{children}</Box>
  return (
    <div
      className="stack-s"
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
        event.preventDefault()
        onEnter()
      }}
    >
      {children}
    </div>
  )
}
