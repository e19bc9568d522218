/**
 * Gives the address at which a forge takes a new issue, filled in already. GitLab has a path and names of
 * its own (docs.gitlab.com, “Using a URL with prefilled values”); GitHub, Forgejo and Gitea share theirs.
 *
 * @param repository the web address of a repository
 * @param title the title of the issue
 * @param body its text
 */
export function newIssueAddress(repository: string, title: string, body: string): string {
  const isGitLab = /(?:^|\.)gitlab\./.test(new URL(repository).hostname);
  const [path, titleKey, bodyKey] = isGitLab
    ? ['-/issues/new', 'issue[title]', 'issue[description]']
    : ['issues/new', 'title', 'body'];
  const address = new URL(`${repository.replace(/\/+$/, '')}/${path}`);
  address.searchParams.set(titleKey, title);
  address.searchParams.set(bodyKey, body);
  return address.href;
}
