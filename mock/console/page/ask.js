export const SECRET = 'console-secret'

/** What the BFF did not do, in its own words. */
export class Refused extends Error {
  constructor(status, problem) {
    super(problem.title ?? `出错了（${status}）`)
    this.status = status
  }
}

function withSecret() {
  const secret = sessionStorage.getItem(SECRET)
  return secret ? { [SECRET]: secret } : {}
}

/** A picture of `/mock`, as an address that an image tag can show: the tag itself could send no secret. */
export async function askPicture(path) {
  const response = await fetch(`/mock${path}`, { headers: withSecret() })
  if (!response.ok) throw new Refused(response.status, await response.json().catch(() => ({})))
  return URL.createObjectURL(await response.blob())
}

/** One operation of `/mock`. The secret travels in a header, never in an address. */
export async function ask(path, method = 'GET', body) {
  const headers = withSecret()
  if (body) headers['content-type'] = 'application/json'
  const response = await fetch(`/mock${path}`, { method, headers, body: body && JSON.stringify(body) })
  const answer = await response.json().catch(() => ({}))
  if (!response.ok) throw new Refused(response.status, answer)
  return answer
}
