import { useRouter } from '@tarojs/taro'
import { papersPage, shownPapers } from '@/content/agency/pages'
import { frame, windowTitle } from '@/content/frame'
import { Standstill } from '@/ui/standstill'
import { AgentGate } from '../gate'
import { GivenPapers } from './given'
import { Model } from './model'

/** 授权委托书: how it is written; by a mandate's id what its agent handed in, for whom it is about. */
export default function PaperPage() {
  const { id } = useRouter().params
  if (id === undefined) return <Model />
  return (
    <AgentGate place={`agent/paper?id=${id}`} title={shownPapers.title}>
      {({ given }) => {
        const theirs = given.find((one) => one.id === id)
        return theirs ? (
          <GivenPapers agency={theirs} />
        ) : (
          <Standstill
            frame={frame}
            window={windowTitle(shownPapers.title)}
            {...papersPage.gone}
            to="/pages/people/family/index"
          />
        )
      }}
    </AgentGate>
  )
}
