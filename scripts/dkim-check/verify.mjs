// Verifies messages with mailauth. Standard input: one JSON object,
// {"records": {"name in DNS": "record"}, "messages": ["message in Base64", ...]}.
// Standard output: for each message a list, for each signature {"selector", "result", "comment"}.
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';

let input = '';
for await (const chunk of process.stdin) input += chunk;
const { records, messages } = JSON.parse(input);

// The only DNS there is.
const resolver = async name => {
  if (records[name] === undefined) {
    throw Object.assign(new Error(`no record ${name}`), { code: 'ENOTFOUND' });
  }
  return [[records[name]]];
};

const verdicts = [];
for (const message of messages) {
  const { results } = await dkimVerify(Buffer.from(message, 'base64'), { resolver });
  verdicts.push(
    results
      .filter(result => result.id !== undefined || result.selector)
      .map(result => ({
        selector: result.selector,
        result: result.status?.result,
        comment: result.status?.comment ?? ''
      }))
  );
}
process.stdout.write(JSON.stringify(verdicts));
