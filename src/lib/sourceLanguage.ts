const VIETNAMESE = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/iu;

/** `vi` for words of the source that only Vietnamese writes so; a screen reader in another language then reads them right. */
export const sourceLanguage = (text: string): 'vi' | undefined => (VIETNAMESE.test(text.normalize('NFC')) ? 'vi' : undefined);
