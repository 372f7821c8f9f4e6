package org.vectarium.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Chinese words by Lucene's smartcn (a hidden Markov model over a dictionary of simplified
 * Chinese); Latin words inside are cut as well. The dictionary is loaded once, by the first line.
 *
 * @param foldCase turn Latin letters to lower case
 * @param punctuation whether marks become tokens
 */
public record ChineseTokeniser(boolean foldCase, UnicodeTokeniser.Punctuation punctuation)
    implements Tokeniser {

  /** Lower case, no punctuation. */
  public static final ChineseTokeniser DEFAULT =
      new ChineseTokeniser(true, UnicodeTokeniser.Punctuation.DROP);

  @Override
  public void tokenise(String line, Consumer<String> words) {
    try (HMMChineseTokenizer tokenizer = new HMMChineseTokenizer()) {
      OffsetAttribute place = tokenizer.addAttribute(OffsetAttribute.class);
      tokenizer.setReader(new StringReader(line));
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        // The term itself is a comma for every mark, so the text is taken from the line.
        String word = line.substring(place.startOffset(), place.endOffset()).strip();
        if (!word.isEmpty() && isWanted(word)) {
          words.accept(foldCase ? word.toLowerCase(Locale.ROOT) : word);
        }
      }
      tokenizer.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string never fails to be read
    }
  }

  private boolean isWanted(String word) {
    return punctuation == UnicodeTokeniser.Punctuation.KEEP
        || word.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
