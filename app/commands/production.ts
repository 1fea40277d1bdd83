/**
 * Imported first by whatever serves for real: React chooses its fast or its explaining build the moment it is loaded,
 * which importing the mails already does.
 */
process.env.NODE_ENV = 'production';
