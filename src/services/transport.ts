import Taro from '@tarojs/taro'

export interface Request {
  readonly url: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly header: Record<string, string>
  readonly body?: unknown
  readonly timeoutMs: number
}

export interface Answer {
  readonly status: number
  /** Names in lower case: WeChat hands them over as the server's machine happened to write them. */
  readonly header: Record<string, string>
  /** JSON text or what the platform made of it; see `readBody`. */
  readonly body: unknown
}

export interface FileRequest {
  readonly url: string
  readonly header: Record<string, string>
  readonly timeoutMs: number
  /** A path of the platform: an object URL in a browser, a temporary file in a mini-program. */
  readonly path: string
  readonly fields: Record<string, string>
  /** 0–100, as it arrived; whether it is a picture, and in its place, is the answer's to say. */
  readonly onProgress: (percent: number) => void
  /** Hears the answers on the way; the last one is the sending's. */
  readonly heard?: (answer: Answer) => void
}

export interface Sending {
  readonly answer: Promise<Answer>
  /** No piece is begun any more; one that is on its way arrives, and lies there until it is forgotten. */
  abort(): void
}

/** What carries requests. Its promises reject where no answer came. */
export interface Transport {
  request(request: Request): Promise<Answer>
  upload(request: FileRequest): Sending
  /** A file of the server's as a path that an image tag of the platform can show. */
  download(request: Pick<Request, 'url' | 'header' | 'timeoutMs'>): Promise<{ status: number; path: string }>
}

function lowerCased(header: unknown): Record<string, string> {
  const lowered: Record<string, string> = {}
  if (typeof header !== 'object' || header === null) return lowered
  for (const [name, value] of Object.entries(header)) {
    lowered[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : String(value)
  }
  return lowered
}

/** Alipay calls every status but 200 a failure, 201 and 204 too, and gives it the status, the body and the headers. */
function answerInFailure(failure: unknown): Answer | null {
  if (typeof failure !== 'object' || failure === null) return null
  const { status, statusCode, data, headers } = failure as Record<string, unknown>
  const code = Number(status ?? statusCode)
  return code >= 200 ? { status: code, header: lowerCased(headers), body: data ?? null } : null
}

async function request({ url, method, header, body, timeoutMs }: Request): Promise<Answer> {
  try {
    // 'text': the platforms differ in what they do with a body that is empty or no JSON (see `readBody`).
    const answer = await Taro.request({
      url,
      method,
      header,
      timeout: timeoutMs,
      dataType: 'text',
      ...(body === undefined ? {} : { data: body }),
    })
    return {
      status: Number(answer.statusCode),
      header: lowerCased(answer.header),
      body: answer.data as unknown,
    }
  } catch (failure) {
    const answer = answerInFailure(failure)
    if (answer) return answer
    throw failure
  }
}

/** How pictures go is fetched with the first of them: most visits send none. Where it does not come, no answer came. */
function upload(file: FileRequest): Sending {
  let sending: Sending | undefined
  let stopped = false
  return {
    answer: import('./pieces').then(({ inPieces }) => {
      if (stopped) throw new Error('taken back')
      sending = inPieces({ request }, file)
      return sending.answer
    }),
    abort() {
      stopped = true
      sending?.abort()
    },
  }
}

/** Taro's request, upload and download, the differences of the three platforms taken out. */
export const taroTransport: Transport = {
  request,
  upload,
  // As sending: most visits open no picture.
  download: async (file) => (await import('./download')).download(file),
}
