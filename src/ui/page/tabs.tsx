import { Box } from '../element'
import { Icon } from '../icon'
import { Pressable } from '../pressable'
import type { PageTab } from './props'

/** The four roots, at the bottom of each of them and nowhere else. */
export function Tabs({ label, tabs, current }: { label: string; tabs: readonly PageTab[]; current: string }) {
  return (
    <Box as="nav" className="tabs" label={label}>
      {tabs.map(({ key, icon, label: name, to }) => (
        <Pressable key={key} className="tab" to={to} how="root" current={key === current}>
          <Icon name={icon} />
          {name}
        </Pressable>
      ))}
    </Box>
  )
}
