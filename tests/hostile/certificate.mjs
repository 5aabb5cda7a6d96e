// A certificate that its own server has signed, made when it is needed: no key stands in the repository.
import crypto from 'node:crypto';

/** DER: a tag, the length of what follows, and that. */
function der(tag, ...parts) {
  const body = Buffer.concat(parts);
  const length = body.length < 128 ? [body.length] : body.length < 256 ? [0x81, body.length] : [0x82, body.length >> 8, body.length & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}

const sequence = (...parts) => der(0x30, ...parts);
const time = (text) => der(0x18, Buffer.from(text));
const oid = (hex) => der(0x06, Buffer.from(hex, 'hex'));
const pem = (bytes) => `-----BEGIN CERTIFICATE-----\n${bytes.toString('base64')}\n-----END CERTIFICATE-----\n`;

/** X.509, version 1, ECDSA on P-256: what a browser takes that is told not to look. */
export function certificate() {
  const { privateKey, publicKey } = crypto.generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = sequence(oid('2a8648ce3d040302')); // ecdsa-with-SHA256
  const name = sequence(der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from('hostile input'))))); // commonName
  const validity = sequence(time('20200101000000Z'), time('21200101000000Z'));
  const signed = sequence(der(0x02, Buffer.from([1])), algorithm, name, validity, name, publicKey.export({ type: 'spki', format: 'der' }));
  const signature = der(0x03, Buffer.from([0]), crypto.sign('sha256', signed, privateKey));
  return { key: privateKey.export({ type: 'pkcs8', format: 'pem' }), cert: pem(sequence(signed, algorithm, signature)) };
}
