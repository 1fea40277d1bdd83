import type { AccessKind, Format } from '../vocabulary';

/** What a session is apart from when it is. */
export type SessionDetails = {
  /** What a dialogue meeting is about; null: what is brought. */
  title: string | null;
  place: string | null;
  remoteUrl: string | null;
  access: AccessKind[];
  accessNote: string | null;
  areaId: string | null;
  /** Persons at a dialogue meeting; null: as many as the model says. Of deputations it is the number of slots. */
  capacity: number | null;
  /** `id` null: it is new. */
  topics: { id?: string | null; title: string; tableName: string | null; host: string | null }[];
  nodeIds: string[];
  sdgs: number[];
};

/** A session as it is set up: a Danish day, and times of it by its clocks (`HH:MM`). */
export type NewSession = SessionDetails & {
  format: Format;
  day: string;
  startTime: string;
  endTime: string;
  /** The committee's own meeting at which it is held. */
  meetingId: string | null;
  /** Null: as long as the model says. */
  slotMinutes: number | null;
};
