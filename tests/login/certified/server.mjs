// oidc-provider as a country's login service: pairwise subjects, private_key_jwt, PAR, sealed userinfo.
// node server.mjs '{"clients": [...], "sealing": {...}, "port": 0}' -> one line with its address
import { createServer } from 'node:http';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { Provider } from 'oidc-provider';

const asked = JSON.parse(process.argv[2]);
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const signing = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'PS256', kid: 'signing-1' };
const OTP = 'mosip:idp:acr:generated-code';

const server = createServer();
server.listen(asked.port, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: asked.clients,
    jwks: { keys: [signing] },
    subjectTypes: ['pairwise'],
    pairwiseIdentifier: (_ctx, account, client) =>
      createHash('sha256').update(`${client.sectorIdentifier}\0${account}`).digest('hex'),
    acrValues: [OTP],
    claims: { openid: ['sub'], acr: null, auth_time: null, name: ['name'] },
    clientAuthMethods: ['private_key_jwt'],
    enabledJWA: {
      clientAuthSigningAlgValues: ['PS256', 'RS256'],
      idTokenSigningAlgValues: ['PS256'],
      userinfoSigningAlgValues: ['PS256'],
      userinfoEncryptionAlgValues: ['RSA-OAEP-256'],
      userinfoEncryptionEncValues: ['A256GCM'],
    },
    features: {
      claimsParameter: { enabled: true },
      devInteractions: { enabled: false },
      encryption: { enabled: true },
      jwtUserinfo: { enabled: true },
      pushedAuthorizationRequests: { enabled: true },
    },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    pkce: { required: () => true },
    cookies: { keys: ['only for tests'] },
    findAccount: (_ctx, id) => ({
      accountId: id,
      claims: () => ({ sub: id, name: `Name of ${id}` }),
    }),
  });
  const callback = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url.startsWith('/interaction/')) return callback(request, response);
    return interact(provider, request, response).catch((error) => {
      response.writeHead(500).end(String(error));
    });
  });
  console.log(`listening on ${issuer}`);
});

async function interact(provider, request, response) {
  const { prompt, params, session } = await provider.interactionDetails(request, response);
  if (request.method === 'GET') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    return response.end(
      `<!doctype html><title>${prompt.name}</title><form method="post">`
      + (prompt.name === 'login' ? '<label>Name <input name="name"></label>' : '')
      + '<button name="answer" value="yes">Continue</button>'
      + '<button name="answer" value="no">Cancel</button></form>',
    );
  }
  const parts = [];
  for await (const part of request) parts.push(part);
  const form = new URLSearchParams(Buffer.concat(parts).toString());
  let result = { error: 'access_denied' };
  if (form.get('answer') === 'yes' && prompt.name === 'login') {
    result = { login: { accountId: form.get('name'), acr: OTP, amr: ['otp'] } };
  } else if (form.get('answer') === 'yes') {
    const grant = new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
    grant.addOIDCScope('openid');
    grant.addOIDCClaims(prompt.details.missingOIDCClaims ?? []);
    result = { consent: { grantId: await grant.save() } };
  }
  return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: true });
}
