/** Chinese as it is spoken in Hebei: Android writes `zh_CN`, others `zh-CN` or `cmn-Hans-CN`. */
const MANDARIN = /^(zh|cmn)(?![-_](HK|MO|TW|yue))/i

const synthesis = typeof speechSynthesis === 'undefined' ? null : speechSynthesis

/** A voice of this phone: one that is made elsewhere would be told what it reads (RULINGS 38). */
function voiceOfPhone(): SpeechSynthesisVoice | undefined {
  return synthesis?.getVoices().find(({ lang, localService }) => localService && MANDARIN.test(lang))
}

/** The one that is being said: browsers forget it, and its end with it, where nobody holds it. */
let said: SpeechSynthesisUtterance | null = null

function say([sentence, ...others]: readonly string[], onEnd: () => void): void {
  const voice = voiceOfPhone()
  if (synthesis === null || voice === undefined || sentence === undefined) {
    said = null
    return onEnd()
  }
  const utterance = new SpeechSynthesisUtterance(sentence)
  utterance.voice = voice
  utterance.lang = voice.lang
  // Slower than the phone's own pace: most of what is read is new to who hears it.
  utterance.rate = 0.9
  const next = (rest: readonly string[]) => {
    if (said === utterance) say(rest, onEnd)
  }
  utterance.onend = () => next(others)
  utterance.onerror = () => next([])
  said = utterance
  synthesis.speak(utterance)
}

export const speech = {
  /** Tells whether the phone has a voice, now and whenever that changes: most browsers find theirs after the page is there. */
  onVoice(listener: (has: boolean) => void): void {
    const tell = () => listener(voiceOfPhone() !== undefined)
    tell()
    // Safari's is no event target where it is old.
    synthesis?.addEventListener?.('voiceschanged', tell)
  },

  /** Says sentence after sentence, in place of what was being said; `onEnd` once they are over, not where they were stopped. */
  say(sentences: readonly string[], onEnd: () => void): void {
    this.stop()
    say(sentences, onEnd)
  },

  stop(): void {
    said = null
    synthesis?.cancel()
  },
}
