/** The page that the readers' server fills in when a comment could not be taken as it came. */
export const formAgainFile = 'comments/again/index.html';

/** What stands in it where something is filled in. */
export const placeholders = {
  message: '__COMMENT_MESSAGE__',
  article: '__COMMENT_ARTICLE__',
  name: '__COMMENT_NAME__',
  text: '__COMMENT_TEXT__',
  seen: '__COMMENT_SEEN__',
} as const;
