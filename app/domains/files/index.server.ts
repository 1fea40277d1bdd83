export {
  attachFiles,
  hideFiles,
  publishFiles,
  removeFile,
  removeFiles,
  withholdFiles,
} from './attach-files.server';
export { filesData } from './personal-data.server';
export { type AttachedFile, filesOf, filesOfEach } from './queries.server';
export { storeUpload } from './store-upload.server';
