import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { distribution, FIELD_IDS, fields } from '@/domain/form'
import { MATERIALS } from '@/domain/scheme/ids'
import { MATERIAL_RULES } from '@/domain/scheme/materials'
import { begunByHand, toNovember } from '@bff/cases/testing/begunByHand'
import { taskOf, WANG_TYPED } from '@bff/cases/testing/story'
import { departmentTasks } from '@bff/db/schema'
import type { TestClient } from '@bff/testing/client'
import type { Kit } from '@bff/testing/kit'
import { openPackage } from './demonstration'

describe('what each department is handed', () => {
  let kit: Kit
  let phone: TestClient

  before(async () => {
    const begun = await begunByHand()
    kit = begun.kit
    phone = begun.phone
    await toNovember(kit, phone)
  })
  after(() => kit.close())

  it('is exactly what the distribution table says of its items: cells, pictures, documents', async () => {
    const tasks = await kit.database.db.select().from(departmentTasks)
    assert.deepEqual(tasks.map(({ department }) => department).sort(), [
      'housingFund',
      'hrss',
      'medicalInsurance',
      'publicSecurity',
      'socialInsurance',
    ])
    const form = (await phone.do('listCases', {})).cases[0]
    assert.ok(form)
    const { fields: cells, materials } = await phone.do('getCase', { params: { id: form.id } })
    for (const task of tasks) {
      const content = await openPackage(kit.database.db, kit.bff.services.vault, task)
      const expected = FIELD_IDS.filter((field) => {
        const cell = cells.find((one) => one.field === field)
        const needed = task.items.some((item) => field in distribution[item].fields)
        return needed && cell !== undefined && cell.value !== ''
      })
      assert.deepEqual(Object.keys(content.fields).sort(), [...expected].sort(), task.department)
      for (const field of expected) {
        assert.equal(content.fields[field], cells.find((one) => one.field === field)?.value)
      }
      const kinds = MATERIALS.filter((kind) =>
        task.items.some(
          (item) =>
            kind in distribution[item].materials &&
            MATERIAL_RULES.normal.some((rule) => rule.kind === kind && rule.forItems.includes(item)),
        ),
      )
      assert.deepEqual(
        content.materials.map(({ id }) => id).sort(),
        materials
          .filter(({ kind }) => kinds.includes(kind))
          .map(({ id }) => id)
          .sort(),
        task.department,
      )
    }
  })

  it('carries a marker of every cell only to those the table names', async () => {
    const { db } = kit.database
    const packages = await Promise.all(
      (await db.select().from(departmentTasks)).map(async (task) => ({
        task,
        text: JSON.stringify((await openPackage(db, kit.bff.services.vault, task)).fields),
      })),
    )
    const markers = [
      ['accountNumber', WANG_TYPED.accountNumber],
      ['accountBank', WANG_TYPED.accountBank],
      ['contactAddress', '样例小区1号楼2单元301室'],
      ['postcode', WANG_TYPED.postcode],
      ['pensionNumber', '13100000427'],
      ['householdAddress', '"householdAddress"'],
      ['workStart', '1984-07'],
      ['idNumber', '13000019650312001X'],
    ] as const
    for (const [field, marker] of markers) {
      assert.ok(fields[field].personal, `${field} is personal`)
      for (const { task, text } of packages) {
        const named = task.items.some((item) => field in distribution[item].fields)
        assert.equal(text.includes(marker), named, `${field} → ${task.department}`)
      }
    }
  })

  it('holds the 认定表 for the three, and nothing readable in the table of tasks', async () => {
    for (const department of ['socialInsurance', 'medicalInsurance', 'housingFund']) {
      const task = await taskOf(phone, department)
      assert.deepEqual(task.documents, ['企业养老保险正常退休人员待遇条件认定表'])
    }
    const stored = JSON.stringify(await kit.database.db.select().from(departmentTasks))
    for (const plain of ['王建国', '13000019650312001X', WANG_TYPED.accountNumber]) {
      assert.ok(!stored.includes(plain), plain)
    }
  })
})
