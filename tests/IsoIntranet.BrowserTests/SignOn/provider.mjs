// A certified OpenID Connect provider with its development log-in forms; whoever signs in is called what was typed.
import { Provider } from 'oidc-provider';

const [port, redirectAddress] = process.argv.slice(2);
const provider = new Provider(`http://localhost:${port}`, {
  clients: [{
    client_id: 'iso-intranet', client_secret: 'a-secret-of-the-test', redirect_uris: [redirectAddress],
    token_endpoint_auth_method: 'client_secret_post',
  }],
  pkce: { required: () => true },
  claims: { openid: ['sub'], profile: ['preferred_username'] },
  // Without it the profile is left to the user-info endpoint.
  conformIdTokenClaims: false,
  findAccount: (_, name) => ({ accountId: name, claims: () => ({ sub: `person-${name}`, preferred_username: name }) }),
});
provider.listen(port, () => console.log('listening'));
