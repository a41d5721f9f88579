import { returnedWords } from '@/content/apply/returned'
import { fieldLabels } from '@/content/form/labels'
import { materialNames } from '@/content/materials/names'
import { withheld as withheldWords } from '@/content/progress/withheld'
import { isField } from '@/domain/form'
import { DEPARTMENT_INFO } from '@/domain/scheme'
import { isMaterial } from '@/domain/scheme/ids'
import { urlOf } from '@/stores/journey'
import { identityUrl } from '@/stores/place'
import type { Returned } from '@/stores/returned'
import { ToDoList } from '@/ui/toDoList'
import { placeOfField } from '../places'

/** What the department found, each leading to the cell or the picture it is about, and back here. */
export function ReturnedNotice({ returned }: { returned: Returned }) {
  const { by, withheld, fields, materials } = returned
  const who = by === 'employer' ? returnedWords.unit : DEPARTMENT_INFO[by].shortName
  const rows = [
    ...Object.entries(fields).flatMap(([id, note]) =>
      isField(id) ? [{ key: id, label: fieldLabels[id], note, to: urlOf(placeOfField(id), 'check') }] : [],
    ),
    ...Object.entries(materials).flatMap(([kind, note]) =>
      isMaterial(kind)
        ? [
            {
              key: kind,
              label: materialNames[kind],
              note,
              to: urlOf(`photos/slot?kind=${kind}`, 'check'),
            },
          ]
        : [],
    ),
  ]
  const kept = withheld
    ? [
        {
          key: 'withheld',
          label: withheldWords.action,
          note: withheldWords.text,
          to: identityUrl('apply/check'),
        },
      ]
    : []
  const all = [...rows, ...kept]
  if (all.length === 0) return null
  return <ToDoList id="returned" title={returnedWords.title(who)} rows={all} />
}
