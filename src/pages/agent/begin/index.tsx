import { useRouter } from '@tarojs/taro'
import { beginning, papersPage } from '@/content/agency/pages'
import { windowTitle } from '@/content/frame'
import { frame } from '@/content/frame/working'
import { Standstill } from '@/ui/standstill'
import { AgentGate } from '../gate'
import { Papers } from './papers'
import { Wish } from './wish'

/** 替一个人办: what the written authorisation says; by the mandate's id then its papers. */
export default function BeginPage() {
  const { id } = useRouter().params
  return (
    <AgentGate place={id === undefined ? 'agent/begin' : `agent/begin?id=${id}`} title={beginning.title}>
      {({ held }) => {
        if (id === undefined) return <Wish />
        const mine = held.find((one) => one.id === id && one.state === 'collecting')
        return mine ? (
          <Papers agency={mine} />
        ) : (
          <Standstill
            frame={frame}
            window={windowTitle(papersPage.title)}
            {...papersPage.gone}
            to="/pages/agent/whom/index"
          />
        )
      }}
    </AgentGate>
  )
}
