import { about } from './about';
import { accessibility } from './accessibility';
import { asking } from './asking';
import { audit } from './audit';
import { comments } from './comments';
import { demo } from './demo';
import { desk } from './desk';
import { dialogue } from './dialogue';
import { dialogueMeeting } from './dialogue-meeting';
import { dialogueStaff } from './dialogue-staff';
import { dialogueCalendar } from './dialogue-calendar';
import { dialogueGrounds } from './dialogue-grounds';
import { dialogueNews } from './dialogue-news';
import { dialogueModels } from './dialogue-models';
import { dialogueSetUp } from './dialogue-setup';
import { dialogueFinding } from './dialogue-finding';
import { dialogueTrial } from './dialogue-trial';
import { dialogueBooking } from './dialogue-booking';
import { errors } from './errors';
import { files } from './files';
import { forms, said } from './forms';
import { frame } from './frame';
import { identity } from './identity';
import { inbox } from './inbox';
import { mail } from './mail';
import { me } from './me';
import { mitid } from './mitid';
import { moderation } from './moderation';
import { municipalities } from './municipalities';
import { notifications } from './notifications';
import { ownQuestion } from './own-question';
import { plans } from './plans';
import { questionAgenda } from './question-agenda';
import { questionAnswers } from './question-answers';
import { questionArchive } from './question-archive';
import { questionHandling } from './question-handling';
import { questionMeetings } from './question-meetings';
import { questionRules } from './question-rules';
import { ruleVersions } from './rule-versions';
import { search } from './search';
import { secondFactor } from './second-factor';
import { staff } from './staff';
import { thread } from './thread';

export const da = {
  about,
  accessibility,
  asking,
  audit,
  comments,
  demo,
  desk,
  dialogue,
  dialogueMeeting,
  dialogueStaff,
  dialogueCalendar,
  dialogueGrounds,
  dialogueNews,
  dialogueModels,
  dialogueSetUp,
  dialogueFinding,
  dialogueTrial,
  dialogueBooking,
  errors,
  files,
  forms,
  frame,
  identity,
  inbox,
  mail,
  me,
  mitid,
  moderation,
  municipalities,
  notifications,
  ownQuestion,
  plans,
  questionAgenda,
  questionAnswers,
  questionArchive,
  questionHandling,
  questionMeetings,
  questionRules,
  ruleVersions,
  said,
  search,
  secondFactor,
  staff,
  thread,
};
