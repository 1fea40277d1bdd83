import { about } from './about';
import { accessibility } from './accessibility';
import { demo } from './demo';
import { errors } from './errors';
import { forms, said } from './forms';
import { frame } from './frame';
import { identity } from './identity';
import { mail } from './mail';
import { me } from './me';
import { municipalities } from './municipalities';
import { plans } from './plans';
import { search } from './search';
import { staff } from './staff';

export const de = {
  about,
  accessibility,
  demo,
  errors,
  forms,
  frame,
  identity,
  mail,
  me,
  municipalities,
  plans,
  said,
  search,
  staff,
};
