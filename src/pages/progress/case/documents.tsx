import { documentNames } from '@/content/progress'
import type { DocumentName } from '@/domain/scheme/ids'
import { urlOf } from '@/stores/place'
import { Button } from '@/ui/button'
import { useOfCase } from '../ofCase'

/** What a department issued, each to be opened. */
export function Documents({ names }: { names: readonly DocumentName[] }) {
  const of = useOfCase()
  return (
    <>
      {names.map((name) => (
        <Button key={name} kind="link" icon="document" to={of(urlOf(`progress/document?name=${name}`))}>
          {documentNames[name]}
        </Button>
      ))}
    </>
  )
}
