import type {
  ClaimRefusal,
  DecideRefusal,
  ReconsiderationRefusal,
} from '~/domains/moderation/decision-rules';
import type { DialogueFault } from '~/domains/dialogue/screening/faults';
import type {
  CallOffRefusal,
  SessionChangeRefusal,
  SetUpRefusal,
  SlotChangeRefusal,
} from '~/domains/dialogue/rules/setting-up';
import type { FreezeRefusal, OrderRefusal, PublishRefusal } from '~/domains/questions/agenda/slots';
import type { LiveRefusal } from '~/domains/questions/agenda/speaking';
import type {
  ApprovalRefusal,
  DraftRefusal,
  PublishRefusal as AnswerPublishRefusal,
} from '~/domains/questions/rules/answering';
import type { AcceptRefusal } from '~/domains/questions/handling/accept-refusal';
import type { ChangeRefusal } from '~/domains/questions/asking/own-rules';
import type { BookingFault } from '~/domains/dialogue/booking/faults';
import type { AskingRefusal } from '~/domains/questions/rules/asking';

/** What can be wrong with a field, in all forms together: schemas and verbs name it, `forms.ts` says it. */
export type FaultCode =
  | ClaimRefusal
  | BookingFault
  | DecideRefusal
  | ReconsiderationRefusal
  | 'invalid'
  | 'missing'
  | 'choose_one'
  | 'too_long'
  | 'too_many_feeds'
  | 'strange_letters'
  | 'email_missing'
  | 'their_email_missing'
  | 'email_invalid'
  | 'email_letters'
  | 'email_taken'
  | 'email_needed'
  | 'email_same'
  | 'password_missing'
  | 'password_short'
  | 'password_long'
  | 'password_wrong'
  | 'sign_in_wrong'
  | 'postcode_invalid'
  | 'must_declare'
  | 'must_understand'
  | 'code_missing'
  | 'code_wrong'
  | 'code_used_up'
  | 'code_expired'
  | 'letter_not_sent'
  | 'must_check_address'
  | 'no_address'
  | 'lives_elsewhere'
  | 'must_see'
  | 'takeover_wrong'
  | 'takeover_own'
  | 'takeover_used'
  | 'takeover_by_helper'
  | 'holds_role'
  | 'date_invalid'
  | 'role_missing'
  | 'committee_needed'
  | 'committee_not_for_role'
  | 'unit_needed'
  | 'unit_not_for_role'
  | 'last_day_needed'
  | 'ends_before_it_begins'
  | 'over_already'
  | 'begins_outside_its_time'
  | 'ends_outside_its_time'
  | 'role_held'
  | 'deputy_is_the_same'
  | 'deputy_of_another_role'
  | 'deputy_needs_an_end'
  | 'deputy_begins_outside_the_term'
  | 'deputy_ends_outside_the_term'
  | 'already'
  | 'last_administrator'
  | 'not_oneself'
  | 'not_found'
  | 'name_needed'
  | 'name_settled'
  | 'passkey_failed'
  | 'reason_exists'
  | 'needs_letters'
  | 'no_factor'
  | 'too_large'
  | 'type_not_allowed'
  | 'infected'
  | 'broken_image'
  | 'alt_needed'
  | 'too_many'
  | 'not_kept'
  | 'file_gone'
  | 'no_email'
  | 'too_many_follows'
  | 'too_many_comments'
  | 'personal_data'
  | 'cpr_in_notice'
  | 'cpr_in_text'
  | 'not_asked'
  | 'no_second_look'
  | 'nothing_chosen'
  | 'not_published'
  | 'text_needed'
  | 'nothing_taken_out'
  | 'not_only_taken_out'
  | 'file_left_out'
  | 'node_dropped'
  | DraftRefusal
  | ApprovalRefusal
  | PublishRefusal
  | 'not_a_draft'
  | 'day_past'
  | 'personal_data_in_place'
  | 'cpr_in_promise'
  | 'no_meeting'
  | 'kept_already'
  | 'no_time'
  | 'no_day'
  | AskingRefusal
  | 'too_many_questions'
  | 'url_invalid'
  | 'time_invalid'
  | 'no_such_time'
  | 'meeting_ends_first'
  | 'nothing_to_set_up'
  | 'no_council'
  | 'day_has_meeting'
  | 'meeting_begun'
  | 'meeting_changed'
  | 'meeting_cancelled'
  | 'pause_too_late'
  | 'minutes_invalid'
  | 'slot_minutes_invalid'
  | AcceptRefusal
  | 'agenda_frozen'
  | 'meeting_takes_none'
  | OrderRefusal
  | FreezeRefusal
  | LiveRefusal
  | 'questions_left'
  | 'presence_not_needed'
  | 'whole_number'
  | 'amount_invalid'
  | 'closed_days_invalid'
  | 'both_months'
  | 'months_backwards'
  | 'https_needed'
  | 'kle_invalid'
  | 'newer_version'
  | 'past_day'
  | 'format_needed'
  | 'no_days'
  | SetUpRefusal
  | SlotChangeRefusal
  | SessionChangeRefusal
  | CallOffRefusal
  | ChangeRefusal
  | 'too_many_drafts'
  | 'draft_gone'
  | 'unfinished'
  | 'no_words'
  | 'other_person'
  | 'not_refused'
  | AnswerPublishRefusal
  | DialogueFault;
