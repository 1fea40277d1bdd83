import { about } from './about';
import { accessibility } from './accessibility';
import { errors } from './errors';
import { frame } from './frame';
import { municipalities } from './municipalities';
import { plans } from './plans';
import { search } from './search';

export const en = { about, accessibility, errors, frame, municipalities, plans, search };
