import { about } from './about';
import { accessibility } from './accessibility';
import { audit } from './audit';
import { demo } from './demo';
import { desk } from './desk';
import { errors } from './errors';
import { forms, said } from './forms';
import { frame } from './frame';
import { identity } from './identity';
import { mail } from './mail';
import { me } from './me';
import { mitid } from './mitid';
import { municipalities } from './municipalities';
import { plans } from './plans';
import { search } from './search';
import { secondFactor } from './second-factor';
import { staff } from './staff';

export const de = {
  about,
  accessibility,
  audit,
  demo,
  desk,
  errors,
  forms,
  frame,
  identity,
  mail,
  me,
  mitid,
  municipalities,
  plans,
  said,
  search,
  secondFactor,
  staff,
};
