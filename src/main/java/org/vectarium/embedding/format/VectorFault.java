package org.vectarium.embedding.format;

/**
 * What can be wrong with, or left out of, a file of vectors. The sentence is English; by its name a
 * screen finds the same sentence in another language and fills in the same arguments, which each
 * constant lists in order.
 */
public enum VectorFault {
  /** No argument. */
  EMPTY("the file is empty"),
  /** No argument. */
  ONLY_EMPTY_LINES("the file holds only empty lines"),
  /** No argument. */
  MANY_EMPTY_LINES("a million empty lines; this is no vector file"),
  /** No argument. */
  LONG_LINE("longer than 4 MB; a vector file has one word and its numbers a line"),
  /** No argument. */
  BROKEN_GZIP("the gzip data is damaged or cut off; fetch the file again"),
  /** No argument. */
  UTF_16("the text is UTF-16; save it as UTF-8, or convert it with iconv"),
  /** No argument. */
  ZIP("this is a zip archive; unpack it and open the vector file inside"),
  /** No argument. */
  NOT_VECTORS("not a vector file: neither text nor a word2vec binary with its sizes"),
  /** No argument. */
  NO_SIZES("expected two whole numbers, words and dimensions"),
  /** The number as it stands. */
  WORDS_OUT_OF_RANGE("promises {0} words; it must be from 1 to 2,147,483,647"),
  /** The number as it stands. */
  DIMENSION_OUT_OF_RANGE("promises vectors of {0} numbers; it must be from 1 to 65,536"),
  /** Words and dimension as promised, the bytes they need, the bytes there are. */
  PROMISES_TOO_MUCH(
      "promises {0} words of {1} numbers, at least {2} bytes, but the file has {3}; it was cut off"
          + " or the line is wrong"),
  /** No argument. */
  NO_WORDS("the file holds no words"),
  /** No argument. */
  NO_WORDS_FOLLOW("no words follow"),
  /** No argument. */
  NO_NUMBERS("no numbers after the word; is this a vector file?"),
  /** How many. */
  TOO_MANY_NUMBERS("{0} numbers; a vector has at most 65,536"),
  /** How many there are and how many the first row has. */
  OTHER_COUNT("{0,choice,0#no numbers|1#1 number|1<{0} numbers} where the first row has {1}"),
  /** How many there are and how many the first line promises. */
  OTHER_THAN_PROMISED(
      "{0,choice,0#no numbers|1#1 number|1<{0} numbers} where the first line promises {1}; this row"
          + " is damaged or the first line is wrong"),
  /** No argument. */
  NO_WORD("there is no word before the numbers"),
  /** No argument. */
  NO_WORD_OR_NUMBER("no word before the numbers, or one number too few"),
  /** As it stands. */
  NOT_A_NUMBER("\"{0}\" is not a number"),
  /** As it stands. */
  NOT_FINITE("\"{0}\" is not a finite number"),
  /** No argument. */
  WORD_NOT_UTF8(
      "the word is not UTF-8; convert the file from its encoding (GB18030 or GBK for Chinese,"
          + " ISO-8859-1 or windows-1252 for western Europe), as with iconv -f GB18030 -t UTF-8"),
  /** The words read and the words promised. */
  CUT_OFF("the file ends after {0} words where its first line promises {1}; it was cut off"),
  /** Which word of how many. */
  CUT_INSIDE("the file ends inside word {0} of {1}; it was cut off, fetch it again"),
  /** Which word of how many. */
  BINARY_NOT_UTF8("word {0} of {1}: its letters are not UTF-8"),
  /** Which word of how many. */
  BINARY_EMPTY("word {0} of {1}: it is empty"),
  /** Which word of how many. */
  BINARY_TOO_LONG("word {0} of {1}: it is longer than 4,096 bytes; the sizes in line 1 are wrong"),
  /** Which word of how many, the word, which number, and the number. */
  BINARY_NOT_FINITE("word {0} of {1}: \"{2}\", number {3} is {4}"),
  /** The words read, their dimension, the megabytes set aside. */
  NO_MEMORY(
      "after {0} words of {1} numbers the memory set aside ({2} MB) is full; load fewer words"),

  /** The name of the file that should hold them. */
  ONLY_NUMBERS("only numbers, no words; put the words, one a line, in {0} beside it"),
  /** The metadata file and how many words it holds. */
  NO_WORD_FOR_VECTOR("there is no word for this vector: {0} holds {1} words"),
  /** No argument. */
  METADATA_EMPTY("the metadata is empty"),
  /** No argument. */
  NOT_UTF8("not UTF-8; convert the file"),
  /** How many there are and should be. */
  OTHER_COLUMNS("{0,choice,0#no columns|1#1 column|1<{0} columns} where line 1 has {1}"),
  /** No argument. */
  OPEN_QUOTE("a quotation mark is not closed on its line; write the value on one line"),
  /** The most characters, in MB. */
  COLUMNS_TOO_LARGE("more than {0} MB of columns"),
  /** No argument. */
  ONE_COLUMN("one column only; name a word column and at least one other in line 1"),
  /** How many there are and may be. */
  TOO_MANY_COLUMNS("{0} columns; at most {1} can be shown"),
  /** The rows, and the column searched for words. */
  NO_ROW_MATCHES("none of its rows ({0}) names a word of these vectors in the column \"{1}\""),

  /** How many words were read. */
  LIMIT("the limit is {0,choice,1#1 word|1<{0} words}; the rest of the file was left"),
  /** How many words were read. */
  MORE_THAN_PROMISED(
      "the first line promises {0,choice,1#1 word|1<{0} words}; the rest of the file was left"),
  /** How many, and the first of them with its line. */
  DUPLICATES(
      "{0,choice,1#1 word|1<{0} words} stood again and left out, the first of them \"{1}\" (line"
          + " {2,number,#})"),
  /** How many, and the fault of the first. */
  BAD_ROWS("{0,choice,1#1 row|1<{0} rows} could not be read, the first: {1}"),
  /** The metadata file, its words, the vectors. */
  MORE_WORDS("{0} holds {1} words for {2} vectors");

  private final String english;

  VectorFault(String english) {
    this.english = english;
  }

  /** The sentence as a {@link java.text.MessageFormat} pattern. */
  public String english() {
    return english;
  }
}
