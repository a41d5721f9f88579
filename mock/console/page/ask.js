export const SECRET = 'console-secret'

/** What the BFF did not do, in its own words. */
export class Refused extends Error {
  constructor(status, problem) {
    super(problem.title ?? `出错了（${status}）`)
    this.status = status
  }
}

/** One operation of `/mock`. The secret travels in a header, never in an address. */
export async function ask(path, method = 'GET', body) {
  const headers = {}
  const secret = sessionStorage.getItem(SECRET)
  if (secret) headers[SECRET] = secret
  if (body) headers['content-type'] = 'application/json'
  const response = await fetch(`/mock${path}`, { method, headers, body: body && JSON.stringify(body) })
  const answer = await response.json().catch(() => ({}))
  if (!response.ok) throw new Refused(response.status, answer)
  return answer
}
