import { dayOf, shortDayText, timeText } from '@/content/dates'
import { noticesPage as words } from '@/content/notices'
import { channelNames } from '@/content/notices/channels'
import { askerWords, dueText, noticeWords } from '@/content/notices/told'
import { DEPARTMENT_INFO } from '@/domain/scheme/departments'
import { ITEM_INFO } from '@/domain/scheme/items'
import type { Notice } from '@/stores/notices'
import { RowLink } from '@/ui/rowLink'
import { urlOfNotice } from './opening'

interface NoticeRowProps {
  readonly notice: Notice
  readonly today: string
  readonly onPress: () => void
}

/** What happened, and whose; below it whether it was read, when, as what one reads of it, what to do and by when. */
export function NoticeRow({ notice, today, onPress }: NoticeRowProps) {
  const { at, read, owner, asker, department, items, pictures, due, part, channel } = notice
  const { title, toDo, waits } = noticeWords(notice, {
    department: department === null ? '' : DEPARTMENT_INFO[department].shortName,
    items: items.map((item) => ITEM_INFO[item].shortName).join('、'),
    pictures: pictures ?? 0,
    day: dueText(notice.kind, due, (day) => shortDayText(day, today)),
    part,
    asker: askerWords(asker),
    channel: channel === null ? '' : channelNames[channel],
  })
  const when = `${shortDayText(dayOf(at), today)} ${timeText(at)}`
  const said = [...(read ? [] : [words.isNew]), when, ...(owner ? [words.as(owner.kinship)] : [])]
  return (
    <RowLink
      icon={waits ? 'warning' : 'check'}
      label={owner ? `${owner.name}：${title}` : title}
      note={`${said.join('，')}。${toDo}`}
      strong={!read}
      to={urlOfNotice(notice)}
      onPress={onPress}
    />
  )
}
