export * from './audit';
export * from './municipalities';
export * from './plans';
export * from './thread';
