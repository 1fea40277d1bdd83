import { dialogueFaults, dialogueSaid } from './dialogue-faults';
import type { forms as danish, said as danishSaid } from '../da/forms';
import { dialogueSetUp } from './dialogue-setup';
import { bookingSaid, dialogueBooking } from './dialogue-booking';
import { moderation } from './moderation';
import { questionHandling } from './question-handling';
import { ownQuestion } from './own-question';

/** After what many are written to about. */
const withoutMail =
  'Those of them without e-mail stand first on the list of questions, so that you can tell them.';

export const forms = {
  optional: '(optional)',
  faultsHeading: (count: number) =>
    count === 1 ? 'There is one thing to correct' : `There are ${count} things to correct`,
  counted: {
    used: (used, most) => `${used} of ${most} characters used`,
    tooMany: (over) => `${over} characters too many`,
  },
  file: {
    hint: (limits: { image: number; pdf: number }) =>
      `An image (JPG, PNG or WebP) of at most ${limits.image} MB, or a PDF of at most ${limits.pdf} MB. We keep a PDF as it is: details inside it, such as who wrote it and with which program, stay in it.`,
    unscanned:
      'The municipality does not scan files for viruses here yet. Until it does, only the municipality can see your file.',
    kept: (name: string) =>
      `We have received the file “${name}”. You do not need to choose it again.`,
    another: 'Choose another file instead',
    remove: 'Remove the file again',
    alt: 'What does the image show?',
    altHint:
      'Needed if you choose an image. One sentence is enough. It is read aloud to those who cannot see the image.',
  },
  draftKept: 'Here is what you wrote before you signed in. It has not been sent yet.',
  faults: {
    ...dialogueFaults,
    ...moderation.refusals,
    ...dialogueSetUp.refusals,
    ...dialogueBooking.faults,
    ...ownQuestion.whyNot,
    invalid: 'We cannot use this. Please try again.',
    missing: 'Please fill in this field.',
    choose_one: 'Choose one answer.',
    too_long: 'This is too long. Please shorten it.',
    too_many_feeds:
      'You have ten addresses already. Close one that you no longer use, and try again.',
    strange_letters: 'It holds a character that we cannot use. Please type it again.',
    email_missing: 'Please write your e-mail address.',
    their_email_missing: 'Please write the e-mail address.',
    email_invalid: 'This does not look like an e-mail address. Write it like name@example.dk.',
    email_letters:
      'Before the @ only the letters a–z, digits and common signs are possible. Please use another address.',
    email_taken: 'Another account uses this e-mail address already. Please choose another one.',
    email_needed:
      'Please add an e-mail address under “Sign-in and security” first. Without one you cannot sign in with a password.',
    email_same: 'This is the e-mail address you have already.',
    password_missing: 'Please write a password.',
    password_short:
      'The password is too short. Use at least 10 characters; a short sentence is fine.',
    password_long: 'The password is too long. Use at most 200 characters.',
    password_wrong:
      'This is not your present password. Try again, or ask for a new one on the page “Sign in”.',
    sign_in_wrong: 'E-mail and password do not match. Try again, or get a link by e-mail.',
    postcode_invalid: 'A Danish postcode has four digits.',
    must_declare:
      'Tick the box if you live in the municipality. If you live elsewhere, you can still read and follow.',
    must_understand: 'Tick the box to show that you have read what will happen.',
    code_missing: 'Please write the code.',
    code_wrong: 'The code does not match. Please check that it is written correctly.',
    code_used_up:
      'The code has been tried too often and no longer works. Please order a new letter.',
    code_expired: 'The code is too old. Please order a new letter.',
    letter_not_sent:
      'The municipality has not marked the letter as sent yet. Try again tomorrow, or call the citizen service desk.',
    must_check_address:
      'Tick the box once you have seen that the address lies in the municipality. If it does not, the letter must not be sent.',
    no_address: 'Please write your name and address under “Residence” first.',
    lives_elsewhere:
      'It is confirmed that you live in another municipality. If you have moved here, please sign in with MitID or visit the citizen service.',
    must_see: 'Please tick the box to show that you have seen the identification yourself.',
    takeover_wrong:
      'The code does not match. Please check on the receipt that it is written correctly. It only works with the municipality that gave it to you.',
    takeover_own: 'This code belongs to whom you are signed in as now. Use it in another account.',
    takeover_used:
      'The code has been used. A code works once, and what it belonged to has been moved or erased.',
    takeover_by_helper:
      'Staff who help citizens can see the codes. That is why you cannot use one yourself.',
    holds_role:
      'This person has a role at the municipality and must sign in by themselves. Nobody else can act for them.',
    date_invalid: 'Please write a date.',
    role_missing: 'Choose a role.',
    committee_needed: 'Choose the committee that the role is for.',
    committee_not_for_role: 'The role is not for a committee. Choose no committee.',
    unit_needed: 'Choose the department that the role is for.',
    unit_not_for_role: 'The role is not for a department. Choose no department.',
    last_day_needed:
      'Please write a last day. A role in a committee ends no later than the council term.',
    ends_before_it_begins: 'The last day is before the first.',
    over_already: 'That day has passed. Write a day to come.',
    begins_outside_its_time:
      'The committee or department does not exist on that day. Choose another.',
    ends_outside_its_time:
      'The committee or department does not exist that long. Write a last day while it is still there.',
    role_held: 'The person holds this role in that time already.',
    deputy_is_the_same: 'Nobody can be their own deputy. Choose somebody else.',
    deputy_of_another_role: 'A deputy must hold the same role as the person who is away.',
    deputy_needs_an_end: 'Please say when the deputy stops.',
    deputy_begins_outside_the_term:
      'The other person does not hold the role on that day. Choose another.',
    deputy_ends_outside_the_term:
      'The other person no longer holds the role on that day. Write an earlier last day.',
    already: 'This has been done already.',
    last_administrator:
      'The municipality needs at least one administrator. Give the role to somebody else first, and wait until they have signed in.',
    not_oneself: 'Somebody other than you must do this.',
    not_found: 'We cannot find it. Please check that it is written correctly.',
    name_settled:
      'Your name is confirmed and cannot be changed here. Sign in with MitID again, or visit the citizen service desk.',
    name_needed: 'Give the key a name by which you will know it.',
    passkey_failed: 'The key was not accepted. Try again, or use a code instead.',
    reason_exists: 'There is already a reason with that title. Choose another title.',
    needs_letters: 'The title must have letters in it.',
    no_email: 'First add an e-mail address under “Sign-in and security”, and confirm it.',
    too_many_follows:
      'You follow so much that there is no room for more. Stop following something first.',
    no_factor:
      'Nobody with this e-mail address has two-step sign-in. Please check that it is written correctly.',
    too_large:
      'The file is too large. An image may be 10 MB and a PDF 25 MB. An image with very many pixels must be made smaller first.',
    type_not_allowed:
      'We cannot take that kind of file, or it is empty. Please choose an image (JPG, PNG or WebP) or a PDF.',
    infected: 'There is a virus in the file, so we have not kept it. Please choose another file.',
    broken_image:
      'The image cannot be read. Part of the file may be missing. Open it, save it again and then choose it here.',
    alt_needed: 'Please write what the image shows, and choose the image again.',
    too_many: 'You have uploaded many files in a short time. Please wait an hour and try again.',
    not_kept:
      'We cannot keep files right now. Please try again in a little while, or send the form without the file.',
    too_many_comments:
      'You have sent many comments in a short time. What you wrote is still here: please wait an hour, and then send it.',
    file_gone: 'The file is no longer kept. Please choose it again.',
    personal_data:
      'There is something in the text that looks like personal data. Change the text, or tick “Send it anyway”.',
    cpr_in_notice:
      'There is something in the text that looks like a CPR number. Please take it out: we do not need it to look at your report.',
    cpr_in_text:
      'There is something in the text that looks like a CPR number. We do not need it, and it must not be published, so please take it out.',
    not_asked: 'There is no question to answer any more.',
    no_second_look:
      'The decision cannot be looked at again. Perhaps this has been asked for already, or there is a new decision.',
    nothing_chosen: 'Choose at least one matter.',
    not_published: 'It is not public now, so there is nothing to reply to.',
    text_needed: 'Write the text.',
    file_left_out:
      'You have chosen that a file is not to be published. Choose “Publish without some of it”, or remove the tick.',
    not_resident:
      'Only those who live in the municipality can ask here. If you do, give your address under “Residence” on My page, and send the question again.',
    quota_spent:
      'You have already asked as much as the rules leave room for at that meeting. You can change the question you sent, or wait until the deadline has passed and ask for the next meeting.',
    consent_needed:
      'In this municipality everyone can read questions to the council. Agree that yours may be shown, or write to the municipality instead.',
    not_answerable:
      'The question is not ready for an answer. It may have been withdrawn or moved meanwhile. What you wrote is still here.',
    published_already:
      'The answer has been published meanwhile. Open the page again, and correct it there if something is wrong.',
    not_a_draft: 'The draft has been sent for approval already.',
    not_for_approval:
      'The answer does not wait for approval any more. Open the page again, and see where it is.',
    own_draft:
      'You wrote the latest of the draft yourself. Ask somebody else in the mayor’s office to approve it.',
    not_approved:
      'The answer is not approved. It may have been changed meanwhile, and then has to be approved again.',
    not_asked_yet:
      'The question has not been asked at the meeting yet. The answer can only be published after that.',
    day_past: 'That day has passed. Choose a day to come.',
    personal_data_in_place:
      'Write a place only: no telephone numbers, e-mail addresses or CPR numbers.',
    cpr_in_promise:
      'Something in the promise looks like a CPR number. It must not be published, so take it out.',
    no_meeting: 'The question was not asked at a meeting, so there is no recording of it.',
    kept_already: 'A colleague has already written what came of the promise.',
    no_time: 'Write the time as minutes and seconds, for example 67:05 or 1:07:05.',
    no_day: 'Choose a day.',
    amount_invalid: 'Write an amount in kroner the Danish way, for example 1.250 or 1.250,50.',
    whole_number: 'Write a whole number. The field says how large it may be.',
    time_invalid: 'Write a time such as 12:00, or leave the field empty.',
    closed_days_invalid:
      'Write day and month with a slash, and commas between, for example 5/6, 24/12.',
    both_months: 'Choose both the first and the last month, or neither.',
    months_backwards: 'The last month comes before the first. Choose a later one, or swap them.',
    kle_invalid: 'Write a KLE number such as 00.22.02, or leave the field empty.',
    https_needed: 'Write a whole address that begins with https://, or leave the field empty.',
    newer_version:
      'Somebody else has saved a newer version while you were writing. Read it under “Versions”. What you wrote is still here. Save again if it is to hold instead.',
    no_days: 'Choose at least one date.',
    format_needed: 'Choose at least one way to meet the committee.',
    past_day: 'That day has passed. Choose today or a day to come.',
    too_many_questions:
      'You have sent many questions within the last hour. Wait a little and send it again. What you wrote is still here.',
    url_invalid: 'Write the whole address as it stands in the browser: https://…',
    no_such_time:
      'That time does not exist that night, or exists twice, because the clocks change. Choose another.',
    meeting_ends_first: 'The meeting ends before it begins. Change one of the times.',
    nothing_to_set_up: 'Write the date of at least one meeting.',
    no_council:
      'The municipality’s register has no council. Ask whoever runs the system to add it.',
    meeting_changed:
      'Somebody else has changed the meeting since you opened the page. What you wrote is not saved. See how the meeting is now, correct the fields, and send again.',
    day_has_meeting: 'The council already has a meeting on that day. Choose another day.',
    meeting_begun: 'The meeting has begun or is over, so it cannot be changed.',
    meeting_cancelled: 'The meeting is cancelled. Set up a new one instead.',
    pause_too_late:
      'The meeting is cancelled or has begun, or its agenda is frozen, so whether it has question time cannot be changed. Unfreeze the agenda first if it is frozen.',
    minutes_invalid: 'Write a number of minutes from 1 to 480.',
    no_question_time: 'There is no question time at that meeting. It may be cancelled or paused.',
    agenda_settled:
      'The agenda is finished, so order and time are settled. Open it again if something has to change.',
    agenda_changed:
      'Somebody else has changed this since you opened the page. Nothing has been saved. See how it stands now, and try again.',
    not_closed_yet:
      'The deadline has not passed, so more questions may come. Finish the agenda once it has.',
    undecided_left:
      'Some questions for the meeting have not been decided. Decide on them first, or tick that you have seen it.',
    agenda_not_frozen: 'The agenda has not been finished. Finish it first.',
    agenda_published:
      'The agenda is public, and whoever asks has been told. It cannot be opened or published again.',
    agenda_not_published: 'The agenda is not public yet. Publish it before question time begins.',
    meeting_not_begun:
      'The meeting has not begun. The clock can be started from half an hour before.',
    question_time_ended: 'Question time is over, so nothing more can be changed here.',
    questions_left:
      'Not every question was reached. Tick that you have seen it, then end question time.',
    presence_not_needed:
      'By the rules whoever asks need not be there. Read the question aloud instead.',
    slot_minutes_invalid:
      'Write a whole number of minutes from 1 to 120, or leave the field empty.',
    ...questionHandling.acceptRefusals,
    agenda_frozen: 'The agenda is closed. Open it first, or leave things as they are.',
    meeting_takes_none:
      'That meeting takes no more questions. It may be cancelled, have begun, or have a closed agenda. Choose another.',
    too_many_drafts:
      'You have three questions that you have not sent. Send one of them, or throw one away, and then save this again. What you have written is still here.',
    draft_gone:
      'The draft is not here any more. It may have been thrown away in another window. Start again.',
    unfinished: 'Something is missing. See below what it is.',
    no_words: 'Write it in words, so that it can be read aloud and understood.',
    other_person:
      'You are now signed in as somebody else than the page was opened for. Nothing has been saved or sent. See who it is for, and try again.',
    not_refused: 'It is not refused any more, so it cannot be sent again.',
    node_dropped:
      'It is not part of the plan any more, so it cannot be commented on. Your text still stands here: you may send it to another part of the plan.',
    not_only_taken_out:
      'Here you can only take something out. You cannot put in words that the citizen did not write. Show with […] where something is missing.',
    nothing_taken_out:
      'That is the same text. Take out what must not be there, or publish it as it is.',
  },
} satisfies typeof danish;

export const said = {
  ...dialogueSaid,
  ...bookingSaid,
  kalender_lavet: 'The address is made. Copy it into your calendar.',
  kalender_lukket: 'The address is closed. Nobody can fetch anything from it any more.',
  skiftet_person:
    'You are now acting as somebody else than the form was opened for. Nothing was sent. Check whom it is about and send it again.',
  logget_ind: 'You are signed in.',
  logget_ud: 'You are signed out.',
  kode_skiftet: 'Your password has been changed. You are signed out everywhere else.',
  email_skiftet:
    'Your e-mail address has been changed. We have written to both the old and the new one.',
  email_paa_vej:
    'We have sent a link to the new address. The old one counts until you have used it.',
  profil_gemt: 'Your details have been saved.',
  bopael_gemt: 'Thank you. We have noted that you live in the municipality.',
  session_afsluttet: 'Signed out.',
  slettet: 'Your account has been erased, and you are signed out.',
  brev_bestilt: 'The letter has been ordered. It will come by post in a few days.',
  brev_annulleret: 'The letter has been cancelled.',
  bekraeftet: 'It is confirmed that you live in the municipality.',
  bekraeftet_andetsteds:
    'MitID says that you live in another municipality. You can read and follow here.',
  overtaget: 'What the municipality helped you with now belongs to your account.',
  noegle_gemt: 'The passkey has been saved.',
  to_trin_klar: 'Two-step sign-in is on.',
  to_trin_fjernet:
    'It has been removed from your two-step sign-in. You are signed out everywhere else.',
  rolle_givet: 'The role has been given, and the person has been sent a mail.',
  stedfortraeder_tilfoejet: 'The deputy has been added and sent a mail.',
  rolle_stoppet: 'The role has ended and no longer holds.',
  postkasse_gemt: 'The mailbox has been saved.',
  postkasse_fjernet: 'The mailbox has been removed.',
  nulstilling_bedt: 'You have asked for a reset. Another administrator must agree.',
  nulstillet: 'Two-step sign-in has been reset.',
  nulstilling_trukket: 'The reset has been called off.',
  nulstilling_slut: 'This reset no longer counts. Ask for another if it is needed.',
  nulstilling_anden:
    'Somebody else must agree to this: someone who had been an administrator for at least three days when it was asked for.',
  borger_oprettet: 'The citizen has been added.',
  hjaelp_begyndt: 'You are now helping the citizen. What you do is done for them.',
  hjaelp_slut: 'You have stopped helping.',
  brev_sendt: 'The letter has been marked as sent.',
  brev_ikke_mere: 'The letter need not be sent. It was cancelled, used or is too old.',
  borger_bekraeftet: 'The citizen’s identity is confirmed. They are signed out everywhere.',
  begrundelse_gemt: 'The reason has been saved.',
  begrundelse_ude: 'The reason is no longer used. Decisions that have it keep it.',
  begrundelse_slettet: 'The reason has been deleted.',
  begrundelse_brugt:
    'The reason stands in a decision and cannot be deleted. You can stop using it instead.',
  foelger: 'You follow it now. You get a mail when something happens.',
  foelger_aendret: 'How often you are told has been saved.',
  kommentar_sendt:
    'Thank you for your comment. A member of staff reads it before others can see it.',
  kommentar_uddybet: 'Thank you. Your answer has been sent, and we will look at the comment again.',
  afvist_vist: 'Others can now read the comment together with the reason.',
  afvist_ikke_vist: 'The comment cannot be shown. Read the decision, or contact the municipality.',
  spoergsmaal_sendt:
    'Thank you for your question. We have received it, and you can follow it here.',
  spoergsmaal_rettet: 'The question has been changed.',
  spoergsmaal_uddybet: 'Thank you. Your answer has been sent, and we look at the question again.',
  spoergsmaal_sendt_igen: 'The question has been sent again and is judged anew.',
  spoergsmaal_trukket: 'The question has been taken back.',
  spoergsmaal_ikke_trukket: 'The question cannot be taken back any more.',
  spoergsmaal_vist: 'Others can now read the question together with the ground.',
  spoergsmaal_skjult: 'Others can no longer read your question.',
  navn_skjult: 'Your name is no longer shown.',
  spoergsmaal_ikke_skjult:
    'By the rules everybody can read a question that waits to be asked. If you do not want that, you can take it back.',
  spoergsmaal_ikke_vist:
    'The question cannot be shown. Read the decision, or contact the municipality.',
  spoergsmaal_er_sendt: 'You have sent that question already. Here it is.',
  kladde_smidt: 'The draft has been thrown away.',
  fik_svar: 'Good that you found the answer. The draft has been thrown away, and nothing was sent.',
  fik_svar_gemt: 'Good that you found the answer. Nothing was sent, and the draft is saved.',
  genovervejes: 'You have asked for somebody else to look at the decision.',
  kommentar_trukket: 'The comment has been withdrawn.',
  anmeldt: 'Thank you. We have received your report, and a member of staff will look at it.',
  moeder_sat_op: `The meetings are set up. Where questions had waited for a meeting, we have written to those who asked them. ${withoutMail}`,
  moede_flyttet: `The meeting is saved. Where it was moved, we have written to those who asked questions on it. ${withoutMail}`,
  moede_aflyst: `The meeting is cancelled, and we have written to those who asked questions on it. ${withoutMail}`,
  spoergetid_gemt: 'The question time is saved.',
  foelger_stoppet: 'You no longer follow it.',
  mail_igen: 'The mail will be sent again.',
  mails_igen: 'The mails will be sent again.',
  brev_vaek: 'The letter no longer waits. Somebody else has sent it.',
  brev_aendret:
    'The answer has been corrected since you opened the letter. Open it again and send the new one.',
  mail_fjernet: 'The mail has been removed.',
  mail_vaek: 'The mail is no longer there. Somebody else has sent or removed it.',
  spoergsmaal_godkendt:
    'The question is accepted, and the citizen is told which meeting it goes to.',
  spoergsmaal_omgjort: 'The decision is reversed, and the citizen is told.',
  spoerger_fortalt: 'Good. It is no longer on the list.',
  spoerger_var_fortalt: 'Somebody else has told them.',
  spoergsmaal_gjort: 'It is done, and the citizen gets a mail.',
  spoergsmaal_gjort_sig_til:
    'It is done. The citizen has no e-mail, so please tell them yourself. It stands first on the list of questions until you have.',
  spoergsmaal_sendt_videre:
    'It is noted that the question was passed on. The citizen gets the decision.',
  spoergsmaal_andet_sted:
    'It was not done. The question has moved on meanwhile. See where it is now.',
  spoergsmaal_paa_dagsorden:
    'It was not done. The question is on an agenda that is closed. Open the agenda first.',
  enhed_spurgt: 'The unit has been asked by mail to write a draft.',
  enhed_valgt:
    'The unit is chosen. Nobody got a mail: either it was chosen already, or nobody but you is a plan owner there.',
  sag_taget: 'You have taken the matter.',
  sag_overtaget: 'You have taken over the matter.',
  sag_sluppet: 'The matter has been put back, so that somebody else can take it.',
  sag_closed: 'The matter is closed. There is a decision, or the author has withdrawn it.',
  sag_own_matter:
    'It is about you, or you wrote or reported it yourself. Somebody else has to take the matter.',
  sag_not_by_same:
    'It is your own decision that is to be looked at again. Somebody else must do that.',
  sag_claimed_by_another: 'Somebody else has taken the matter meanwhile. You can take it over.',
  sag_not_claimed: 'You no longer have the matter.',
  note_gemt: 'The note has been saved. Only colleagues can read it.',
  svar_udkast_gemt: 'The draft has been saved. Only staff can read it.',
  svar_til_godkendelse: 'The draft has been sent to the mayor’s office.',
  svar_godkendt: 'The answer is approved and can be published.',
  svar_retur: 'It has been sent back, and your note is saved.',
  svar_offentliggjort: 'The answer has been published. The person who asked got it by mail.',
  svar_offentliggjort_brev:
    'The answer has been published. The person who asked has no e-mail: the secretariat has to send it as a letter.',
  svar_rettelse:
    'The correction has been sent to the mayor’s office. The answer is as it was until it is approved.',
  svar_uaendret: 'The answer is as it was.',
  svar_rettet: 'The answer has been corrected.',
  svar_rettet_brev:
    'The answer has been corrected. The person who asked has no e-mail: the secretariat has to send it as a letter.',
  optagelse_gemt: 'The place in the recording has been saved.',
  loefte_givet: 'It is promised. Everyone can see it beside the answer.',
  loefte_rettet: 'The promise has been corrected.',
  loefte_holdt: 'Thank you. Everyone can now read what came of it.',
  svar_gemt: 'The reply has been published.',
  svar_om_moede_sendt:
    'Thank you for your answer. It is kept without anybody being able to see that it is yours.',
  forbrug_gemt: 'It has been written down.',
  afgjort_publish: 'It has been published.',
  afgjort_publish_redacted: 'It has been published without what you took out.',
  afgjort_clarify: 'The author has been asked. The clock stands still until they answer.',
  afgjort_refuse: 'It has been refused, and the author is sent the decision.',
  afgjort_hide: 'It has been hidden, and the author is sent the decision.',
  afgjort_restore: 'The decision has been reversed. Everyone can read it now.',
  tider_sat_op: 'The meetings are set up. Everyone can see them now.',
  tider_sat_op_ventende:
    'The meetings are set up, and everyone can see them now. Those who waited for the committee’s next meeting are on the waiting list of the first.',
  tider_var_der: 'The meetings were set up already. No more have been added.',
  dialog_gemt: 'It is saved.',
  dialog_gemt_mail:
    'It is saved, and we have written to those who have booked or wait about the new place.',
  dialog_gemt_selv:
    'It is saved. Some of those who have booked or wait have no e-mail. They are on the list of people whom you tell yourselves.',
  tid_lagt_til: 'The time has been added.',
  tid_vaek: 'The time has been removed.',
  dialog_flyttet: 'The meeting has been moved. Nobody had booked, so nobody was told.',
  dialog_flyttet_mail:
    'The meeting has been moved, and we have written to those who have booked or wait.',
  dialog_flyttet_selv:
    'The meeting has been moved. Some of those who have booked or wait have no e-mail. They are on the list of people whom you tell yourselves.',
  dialog_aflyst: 'The meeting has been cancelled. Nobody had booked, so nobody was told.',
  dialog_aflyst_mail:
    'The meeting has been cancelled, and we have written to those who had booked or waited.',
  dialog_aflyst_selv:
    'The meeting has been cancelled. Some of those who had booked or waited have no e-mail. They are on the list of people whom you tell yourselves.',
  dialog_var_aflyst: 'The meeting had been cancelled already.',
  regler_gemt: 'The new version of the rules is saved.',
  regler_uaendret: 'Nothing is changed, so the rules are as they were.',
  afgjort_keep: 'It has been decided. Everything stays as it is.',
  dagsorden_gemt: 'It has been saved.',
  dagsorden_faerdig: 'The agenda is finished. Publish it when it is ready.',
  dagsorden_aabnet: 'The agenda is open again.',
  dagsorden_offentlig: `The agenda is public, and we have written to whoever asks. ${withoutMail}`,
  dagsorden_offentlig_uden_mails: 'The agenda is public. No mails were sent about it.',
  spoergsmaal_stillet: 'The question is marked as asked.',
  spoergsmaal_fravaer: 'It is marked that whoever asks is not present.',
  spoergsmaal_fortrudt: 'The mark has been taken back.',
  spoergetid_slut: `Question time is over, and we have written to everyone concerned. ${withoutMail}`,
} satisfies typeof danishSaid;
