import type { Outages } from '@/domain/case'
import type { FieldId } from '@/domain/form/ids'
import type { Head } from '@bff/cases/chain'
import type { AgencyPaper, Power } from '@/domain/people'
import type { Department, DocumentName, Item, LocalDate, MaterialKind } from '@/domain/scheme/ids'

/** A department's share of an application: what its items need and nothing else. */
export interface DepartmentPackage {
  readonly number: string
  readonly items: readonly Item[]
  readonly fields: Readonly<Partial<Record<FieldId, string>>>
  readonly materials: readonly PackagedMaterial[]
  /** What an earlier department's approval produced (认定表). */
  readonly documents: readonly PackagedDocument[]
  /** 代办: by which paper it was signed in the person's name, to who decides what all else rests on, alone. */
  readonly agency?: PackagedAgency
  /**
   * By which papers supplements were answered, to who asked for them, where those are others, or the person signed
   * themselves: each once, in the order in which they came. None takes the place of the one it was signed by.
   */
  readonly laterAgencies?: readonly LaterAgency[]
}

export interface LaterAgency extends PackagedAgency {
  /** Which pictures of the authorisation came by it. */
  readonly given: readonly string[]
}

/** What it takes to judge whether somebody may act in a person's name (民法典 165). */
export interface PackagedAgency {
  readonly mandateId: string
  /** The agent, as they proved it. */
  readonly name: string
  readonly idNumber: string
  readonly powers: readonly Power[]
  /** The last day it holds. */
  readonly until: LocalDate
  /** The pictures that go along: opened by the mandate and their kind. */
  readonly papers: readonly AgencyPaper[]
}

export interface PackagedMaterial {
  readonly id: string
  readonly kind: MaterialKind
  readonly page: number
}

/** What was wanted, and by which paper it was given where nobody has judged that one yet. */
export type AnsweredSupplement = Pick<DepartmentPackage, 'materials'> & { readonly agency?: PackagedAgency }

export interface PackagedDocument {
  readonly name: DocumentName
  readonly number: string
  readonly rows: readonly { readonly label: string; readonly value: string }[]
}

/** Which application, in which round, to whom. */
export interface Errand {
  readonly caseId: string
  readonly round: number
  readonly department: Department
}

/**
 * The departments' side of the exchange (政务服务信息交互平台). Every call may come more than once and then changes
 * nothing more; every call throws `Unreachable` while the department is down.
 */
export interface Departments {
  receivePackage(errand: Errand, content: DepartmentPackage, now: string): Promise<void>
  receiveSupplement(errand: Errand, given: AnsweredSupplement, now: string): Promise<void>
  /** 单位确认: asks the unit. Where the retiree has handed over to it, who speaks for it finds it on their desk. */
  askUnit(caseId: string, round: number, now: string): Promise<void>
  /** 催办: it has run out of time and has not decided. */
  remind(errand: Errand, now: string): Promise<void>
  /** The citizen took the application back. */
  takeBack(errand: Errand): Promise<void>
  /**
   * 备案: puts a result on record with the government service platform, and with it where the case's own record stood:
   * `headSeq` and `headMac` of its last event, `logSeq` and `logMac` of the last line of the log of who looked.
   */
  fileResult(
    errand: Errand,
    result: {
      item: Item
      outcome: 'approved' | 'refused'
      headSeq: number
      headMac: string
      logSeq: number
      logMac: string
    },
    now: string,
  ): Promise<void>
  /** Puts on record where the log of who looked at a case stands: results are too seldom for it. */
  fileLogHead(caseId: string, head: Head, now: string): Promise<void>
  /** Who cannot be reached now, and since when. */
  outages(): Promise<Outages>
}
