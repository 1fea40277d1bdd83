import type { forms as danish, said as danishSaid } from '../da/forms';

export const forms = {
  optional: '(optional)',
  faultsHeading: (count: number) =>
    count === 1 ? 'There is one thing to correct' : `There are ${count} things to correct`,
  draftKept: 'Here is what you wrote before you signed in. It has not been sent yet.',
  faults: {
    invalid: 'We cannot use this. Please try again.',
    missing: 'Please fill in this field.',
    choose_one: 'Choose one answer.',
    too_long: 'This is too long. Please shorten it.',
    strange_letters: 'It holds a character that we cannot use. Please type it again.',
    email_missing: 'Please write your e-mail address.',
    their_email_missing: 'Please write the e-mail address.',
    email_invalid: 'This does not look like an e-mail address. Write it like name@example.dk.',
    email_letters: 'Before the @ we can only write to the letters a–z. Please use another address.',
    email_taken: 'Another account uses this e-mail address already. Please choose another one.',
    email_needed:
      'Please add an e-mail address under “Sign-in and security” first. Without one you cannot sign in by a password.',
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
      'It is confirmed that you live in another municipality, so a letter does not help. If you have moved here, please sign in with MitID or visit the citizen service.',
    must_see: 'Please tick the box to show that you have seen the identification yourself.',
    takeover_wrong:
      'The code does not match. Please check on the receipt that it is written correctly. It only works with the municipality that gave it to you.',
    takeover_own: 'This code belongs to whom you are signed in as now. Use it in another account.',
    takeover_used:
      'The code has been used. A code works once, and what it belonged to has been moved or erased.',
    takeover_by_helper:
      'Staff who help citizens can see the codes. That is why you cannot use one yourself.',
    date_invalid: 'Please write a date.',
    role_missing: 'Choose a role.',
    committee_needed: 'Choose the committee that the role is for.',
    committee_not_for_role: 'The role is not for a committee. Choose no committee.',
    unit_needed: 'Choose the department that the role is for.',
    unit_not_for_role: 'The role is not for a department. Choose no department.',
    ends_before_it_begins: 'It ends before it begins.',
    over_already: 'The last day has passed. Write a day to come.',
    outside_its_time:
      'The committee or department does not exist for the whole time. Choose other days.',
    role_held: 'The person holds this role in that time already.',
    deputy_is_the_same: 'Nobody can be their own deputy. Choose somebody else.',
    deputy_of_another_role: 'A deputy must hold the same role as the person who is away.',
    deputy_needs_an_end: 'Please say when the deputy stops.',
    deputy_outside_the_term: 'A deputy can only stand in while the other person holds the role.',
    already: 'This has been done already.',
    last_administrator:
      'The municipality needs at least one administrator. Give the role to somebody else first, and wait until they have signed in.',
    not_oneself: 'Somebody else than you must do this.',
    not_found: 'We cannot find it. Please check that it is written correctly.',
    name_needed: 'Give the key a name by which you will know it.',
    passkey_failed: 'The key was not accepted. Try again, or use a code instead.',
    no_email: 'First add an e-mail address under “Sign-in and security”, and confirm it.',
    too_many_follows:
      'You follow so much that there is no room for more. Stop following something first.',
    no_factor:
      'Nobody with this e-mail address has two-step sign-in. Please check that it is written correctly.',
  },
} satisfies typeof danish;

export const said = {
  skiftet_person:
    'You are now acting as somebody else than the form was opened for. Nothing was sent. Check whom it is about and send it again.',
  logget_ind: 'You are signed in.',
  logget_ud: 'You are signed out.',
  konto_klar: 'Your account is ready, and you are signed in.',
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
    'Somebody else must agree to this: someone who was already an administrator when it was asked for.',
  borger_oprettet: 'The citizen has been added.',
  hjaelp_begyndt: 'You are now helping the citizen. What you do is done for them.',
  hjaelp_slut: 'You have stopped helping.',
  brev_sendt: 'The letter has been marked as sent.',
  brev_ikke_mere: 'The letter need not be sent. It was cancelled, used or is too old.',
  borger_bekraeftet: 'The citizen’s identity is confirmed. They are signed out everywhere.',
  foelger: 'You follow it now. You get a mail when something happens.',
  foelger_aendret: 'How often you are told has been saved.',
  foelger_stoppet: 'You no longer follow it.',
  mail_igen: 'The mail will be sent again.',
  mails_igen: 'The mails will be sent again.',
  mail_fjernet: 'The mail has been removed.',
  mail_vaek: 'The mail is no longer there. Somebody else has sent or removed it.',
} satisfies typeof danishSaid;
