import { documentNames } from '@/content/progress'
import type { DocumentName } from '@/domain/scheme/ids'
import { urlOf } from '@/stores/place'
import { Button } from '@/ui/button'

/** What a department issued, each to be opened. */
export function Documents({ names }: { names: readonly DocumentName[] }) {
  return (
    <>
      {names.map((name) => (
        <Button key={name} kind="link" icon="document" to={urlOf(`progress/document?name=${name}`)}>
          {documentNames[name]}
        </Button>
      ))}
    </>
  )
}
