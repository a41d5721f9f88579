import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eq } from 'drizzle-orm'
import { distribution, FIELD_IDS, fields, type FieldId } from '@/domain/form'
import { normalizeValue } from '@/domain/form/normalize'
import type { Department, DocumentName, MaterialKind, Scenario } from '@/domain/scheme/ids'
import { sentForm } from '@bff/cases/submissions'
import { begunIn, toTheLast } from '@bff/cases/testing/scenarios'
import { decideBy, settle } from '@bff/cases/testing/story'
import { departmentTasks } from '@bff/db/schema'
import type { Kit } from '@bff/testing/kit'
import { openPackage } from './demonstration'

interface Papers {
  readonly pictures: readonly MaterialKind[]
  readonly documents: readonly DocumentName[]
}
type Papered = Readonly<Partial<Record<Department, Papers>>>

const card = ['idCardFront', 'idCardBack'] as const
const papers = (pictures: readonly MaterialKind[], ...documents: DocumentName[]): Papers => ({
  pictures: [...card, ...pictures],
  documents,
})
/** 公安 compares three cells, and sees no paper. */
const household = { publicSecurity: { pictures: [], documents: [] } } as const

/** 108 六 and 七: which pictures and which papers each department has before it in a scenario. */
const PAPERS: Readonly<Record<Scenario, Papered>> = {
  normal: {
    ...household,
    hrss: papers(['archivePages']),
    socialInsurance: papers(['archivePages'], 'recognitionForm'),
    medicalInsurance: papers(['archivePages'], 'recognitionForm'),
    housingFund: papers(['bankCard'], 'recognitionForm'),
  },
  specialWork: {
    ...household,
    hrss: papers(['archivePages', 'employeeApplication', 'publicNotice']),
    socialInsurance: papers(['archivePages'], 'specialWorkApproval'),
    medicalInsurance: papers(['archivePages'], 'specialWorkApproval'),
    housingFund: papers(['bankCard'], 'specialWorkApproval'),
  },
  illness: {
    socialInsurance: papers(['illnessApproval']),
    medicalInsurance: papers(['illnessApproval']),
    housingFund: papers(['illnessApproval', 'bankCard']),
  },
  noConfirmation: {
    socialInsurance: papers([]),
    medicalInsurance: papers([], 'paymentSheet'),
    housingFund: papers(['bankCard'], 'paymentSheet'),
  },
  institutionRecognized: {
    socialInsurance: papers(['deemedRecognition', 'retirementApproval', 'lastWageChange']),
    medicalInsurance: papers(['deemedRecognition', 'retirementApproval']),
    housingFund: papers(['retirementApproval', 'bankCard']),
  },
  institutionUnrecognized: {
    hrss: papers(['archivePages', 'retirementApproval', 'lastWageChange']),
    socialInsurance: papers(
      ['archivePages', 'retirementApproval', 'lastWageChange'],
      'deemedRecognitionForm',
    ),
    medicalInsurance: papers(['archivePages', 'retirementApproval'], 'deemedRecognitionForm'),
    housingFund: papers(['retirementApproval', 'bankCard'], 'deemedRecognitionForm'),
  },
}

/** A value that nobody could have by way of another cell. */
const MARKER_LENGTH = 6

async function handedOver(kit: Kit, id: string) {
  const { db } = kit.database
  const tasks = await db.select().from(departmentTasks).where(eq(departmentTasks.caseId, id))
  return Promise.all(
    tasks.map(async (task) => ({ ...task, content: await openPackage(db, kit.bff.services.vault, task) })),
  )
}

for (const scenario of Object.keys(PAPERS) as Scenario[]) {
  describe(`what each department is handed in scenario ${scenario}`, () => {
    let kit: Kit
    let packages: Awaited<ReturnType<typeof handedOver>>
    let sent: Awaited<ReturnType<typeof sentForm>>

    before(async () => {
      const begun = await begunIn(scenario)
      kit = begun.kit
      await toTheLast(kit, begun.phone, scenario)
      packages = await handedOver(kit, begun.id)
      sent = await sentForm(kit.database.db, kit.bff.services.vault, begun.id, 1)
    })
    after(() => kit.close())

    it('reaches these departments and no other', () => {
      const reached = packages.map(({ department }) => department)
      assert.deepEqual(reached.sort(), Object.keys(PAPERS[scenario]).sort())
    })

    it('is every cell of the form that the distribution lists for its items, and no other', () => {
      for (const { department, items, content } of packages) {
        const listed = (field: FieldId) => items.some((item) => field in distribution[item].fields)
        const due = FIELD_IDS.filter(
          (field) =>
            listed(field) &&
            normalizeValue(field, sent.values[field] ?? '') !== '' &&
            fields[field].applies(sent.facts, sent.values),
        )
        assert.ok(due.length > 0, department)
        assert.deepEqual(Object.keys(content.fields).sort(), [...due].sort(), department)
        for (const field of due)
          assert.equal(content.fields[field], normalizeValue(field, sent.values[field] ?? ''), field)
      }
    })

    it('holds no word of any other cell', () => {
      let markers = 0
      for (const { department, items, content } of packages) {
        const text = JSON.stringify(Object.values(content.fields))
        const given = Object.values(content.fields)
        for (const field of FIELD_IDS) {
          const value = sent.values[field] ?? ''
          if (value.length < MARKER_LENGTH || items.some((item) => field in distribution[item].fields))
            continue
          if (given.some((other) => other.includes(value))) continue // 户名 is the name, a place begins an address
          markers += 1
          assert.ok(!text.includes(value), `${field} reaches ${department}`)
        }
      }
      assert.ok(markers > 0, 'there was something to keep from somebody')
    })

    it('has the pictures and the papers of 108 六 and 七', () => {
      for (const { department, content } of packages) {
        const expected = PAPERS[scenario][department]
        assert.deepEqual(
          content.materials.map(({ kind }) => kind).sort(),
          [...(expected?.pictures ?? [])].sort(),
          department,
        )
        assert.deepEqual(
          content.documents.map(({ name }) => name),
          expected?.documents,
          department,
        )
      }
    })
  })
}

describe('a package that could not be delivered in time', () => {
  it('holds what there was when it was due, and nothing that others have issued meanwhile', async () => {
    const { kit, phone, id } = await begunIn('normal')
    try {
      const down = (is: boolean) =>
        phone.play('putDepartment', { params: { id: 'medicalInsurance' }, body: { down: is } })
      await down(true)
      await toTheLast(kit, phone, 'normal')
      await decideBy(kit, phone, 'socialInsurance', { kind: 'approve' })
      await down(false)
      await settle(kit.bff)
      const late = (await handedOver(kit, id)).find(({ department }) => department === 'medicalInsurance')
      assert.deepEqual(
        late?.content.documents.map(({ name }) => name),
        ['recognitionForm'],
      )
    } finally {
      await kit.close()
    }
  })
})
