import { isLoopback } from '../mock/config'

/** What `npm start` adds: where only this machine can reach it, the demonstration console comes with it (RULINGS 34). */
export function startEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const host = environment.HOST?.trim() || '127.0.0.1'
  return isLoopback(host) ? { MOCK_CONSOLE: '1', ...environment } : environment
}
