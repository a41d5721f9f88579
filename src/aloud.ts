import { speech } from '@/platform/speech'
import { giveAloud } from '@/ui/page/aloud'

/** 朗读 stands on every page of a phone that has a voice of its own. How things are said is fetched by who wants to hear. */
export function readAloudWherePossible(): void {
  let wanted = 0
  const aloud = {
    read(lines: readonly string[], onEnd: () => void): void {
      wanted += 1
      const mine = wanted
      import('@/content/spoken').then(
        ({ spoken }) => mine === wanted && speech.say(spoken(lines), onEnd),
        onEnd,
      )
    },
    stop(): void {
      wanted += 1
      speech.stop()
    },
  }
  speech.onVoice((has) => giveAloud(has ? aloud : null))
}
