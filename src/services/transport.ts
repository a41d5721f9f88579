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
  /** 0–100, as the phone sent it; says nothing about what arrived. */
  readonly onProgress: (percent: number) => void
}

export interface Sending {
  readonly answer: Promise<Answer>
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

function upload({ url, header, timeoutMs, path, fields, onProgress }: FileRequest): Sending {
  const task = Taro.uploadFile({
    url,
    header,
    timeout: timeoutMs,
    filePath: path,
    name: 'file',
    formData: fields,
    // Required by Alipay, unknown to the others.
    ...(process.env.TARO_ENV === 'alipay' ? { fileType: 'image', hideLoading: true } : {}),
  })
  // Old versions of Alipay's base library give a task without progress: the picture still goes.
  if (typeof task.progress === 'function') {
    try {
      task.progress(({ progress }) => onProgress(progress))
    } catch {
      onProgress(0)
    }
  }
  const answer = task.then(
    (done) => ({
      status: Number(done.statusCode),
      header: lowerCased(done.header),
      body: done.data as unknown,
    }),
    (failure: unknown) => {
      const answered = answerInFailure(failure)
      if (answered) return answered
      throw failure
    },
  )
  return { answer, abort: () => task.abort() }
}

/** Taro's request, upload and download, the differences of the three platforms taken out. */
export const taroTransport: Transport = {
  request,
  upload,
  async download({ url, header, timeoutMs }) {
    const done = await Taro.downloadFile({ url, header, timeout: timeoutMs })
    return { status: Number(done.statusCode ?? 200), path: done.tempFilePath }
  },
}
