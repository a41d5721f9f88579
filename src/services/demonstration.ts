import type { DemoOrganisation, DemoPerson } from '@contract/demonstration'
import { DEMONSTRATION, demonstrationRoutes } from '@contract/demonstration-routes'
import type { Client } from './client'

/** The demonstration's identity provider: absent, and `notFound`, where the console is off. */
export function demonstrationProvider(client: Client) {
  return {
    async people(): Promise<readonly DemoPerson[]> {
      const answer = await client.callAt(DEMONSTRATION, demonstrationRoutes.listDemoPeople, {})
      return (answer as { people: DemoPerson[] }).people
    },
    /** @returns the code that proves the person to the app, once */
    async authorize(requestId: string, personId: string): Promise<string> {
      const answer = await client.callAt(DEMONSTRATION, demonstrationRoutes.authorizeIdentity, {
        body: { requestId, personId },
      })
      return (answer as { code: string }).code
    },
    async organisations(): Promise<readonly DemoOrganisation[]> {
      const answer = await client.callAt(DEMONSTRATION, demonstrationRoutes.listDemoOrganisations, {})
      return (answer as { organisations: DemoOrganisation[] }).organisations
    },
    /** @returns the code that proves to the app whom one speaks for, once */
    async authorizeOrganisation(requestId: string, organisationId: string): Promise<string> {
      const answer = await client.callAt(DEMONSTRATION, demonstrationRoutes.authorizeOrganisation, {
        body: { requestId, organisationId },
      })
      return (answer as { code: string }).code
    },
  }
}

export type DemonstrationProvider = ReturnType<typeof demonstrationProvider>
