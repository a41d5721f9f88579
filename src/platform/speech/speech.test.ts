const voice = (lang: string, localService: boolean) => ({
  lang,
  localService,
  name: `${lang} ${localService}`,
})
const OWN = voice('zh-CN', true)
const CLOUD = voice('zh-CN', false)

class Utterance {
  voice: unknown = null
  lang = ''
  rate = 1
  onend = () => undefined
  onerror = () => undefined
  constructor(readonly text: string) {}
}

/** A phone with these voices; `ends` has it come to the end of what it says. */
async function phoneWith(...voices: readonly ReturnType<typeof voice>[]) {
  const said: Utterance[] = []
  const heard: (() => void)[] = []
  const synthesis = {
    voices,
    getVoices: () => synthesis.voices,
    speak: (utterance: Utterance) => void said.push(utterance),
    cancel: jest.fn(),
    addEventListener: (_: string, listener: () => void) => void heard.push(listener),
  }
  Object.assign(globalThis, { speechSynthesis: synthesis, SpeechSynthesisUtterance: Utterance })
  jest.resetModules()
  const { speech } = await import('.')
  return {
    speech,
    said,
    texts: () => said.map(({ text }) => text),
    ends: () => said.at(-1)?.onend(),
    fails: () => said.at(-1)?.onerror(),
    finds(...found: readonly ReturnType<typeof voice>[]) {
      synthesis.voices = found
      heard.forEach((listener) => listener())
    },
  }
}

afterEach(() => {
  for (const name of ['speechSynthesis', 'SpeechSynthesisUtterance']) Reflect.deleteProperty(globalThis, name)
})

test.each([
  ['a Mandarin voice of its own', [OWN], true],
  ['one as Android writes it', [voice('zh_CN', true)], true],
  ['one that is made elsewhere', [CLOUD], false],
  ['another language alone', [voice('en-US', true)], false],
  ['Cantonese alone', [voice('zh-HK', true)], false],
  ['none', [], false],
])('a phone with %s', async (_, voices, has) => {
  const { speech } = await phoneWith(...voices)
  const listener = jest.fn()
  speech.onVoice(listener)
  expect(listener.mock.calls).toEqual([[has]])
})

test('a voice that is found later is told of', async () => {
  const { speech, finds } = await phoneWith()
  const listener = jest.fn()
  speech.onVoice(listener)
  finds(OWN)
  expect(listener.mock.calls).toEqual([[false], [true]])
})

test('a browser without any speech has none', async () => {
  jest.resetModules()
  const { speech } = await import('.')
  const listener = jest.fn()
  const onEnd = jest.fn()
  speech.onVoice(listener)
  speech.say(['一'], onEnd)
  expect(listener).toHaveBeenCalledWith(false)
  expect(onEnd).toHaveBeenCalledTimes(1)
})

test('sentence after sentence is said by the phone’s own voice, whichever others there are', async () => {
  const { speech, said, texts, ends } = await phoneWith(CLOUD, OWN)
  const onEnd = jest.fn()
  speech.say(['一', '二'], onEnd)
  expect(texts()).toEqual(['一'])
  ends()
  expect(texts()).toEqual(['一', '二'])
  expect(onEnd).not.toHaveBeenCalled()
  ends()
  expect(onEnd).toHaveBeenCalledTimes(1)
  expect(said.map((one) => one.voice)).toEqual([OWN, OWN])
})

test('what was stopped goes on with nothing, and another page’s words take its place', async () => {
  const { speech, texts, said } = await phoneWith(OWN)
  const onEnd = jest.fn()
  speech.say(['一', '二'], onEnd)
  const [first] = said
  speech.say(['三'], jest.fn())
  first?.onend()
  expect(texts()).toEqual(['一', '三'])
  speech.stop()
  said.at(-1)?.onend()
  expect(texts()).toEqual(['一', '三'])
  expect(onEnd).not.toHaveBeenCalled()
})

test('a voice that fails is over', async () => {
  const { speech, fails } = await phoneWith(OWN)
  const onEnd = jest.fn()
  speech.say(['一', '二'], onEnd)
  fails()
  expect(onEnd).toHaveBeenCalledTimes(1)
})
