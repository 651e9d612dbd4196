package app.haris.triage.words;

import app.haris.triage.words.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into its pieces. */
public final class Tokens {
    /** What nobody reads to its end says at its beginning what it is. */
    private static final int LONGEST_TEXT = 4_000;

    private static final int MOST_TOKENS = 600;

    private static final Pattern PIECE =
            Pattern.compile(
                    """
                    (?<link>https?\\b\\S*+|www\\.\\S++\
                    |\\b(?:pic\\.twitter\\.com|fb\\.me|bit\\.ly|t\\.co|goo\\.gl|ow\\.ly|youtu\\.be)/\\S*+)\
                    |(?<name>@[\\p{L}\\p{N}_][\\p{L}\\p{N}_.]*+|\\b[\\w.+-]{1,64}+@[\\w-]{1,64}+\\.\\w++)\
                    |(?<topic>[#＃][\\p{L}\\p{N}\\p{M}_]++)\
                    |(?<face>(?<![\\p{L}\\p{N}])(?:[<>]?[:;=]['-o^]?[)\\](\\[DPp/\\\\|*Oo@3]++|[xX]D++|<3++|</3\
                    |\\^[_.]?\\^|-[_.]++-|T_T|:S)(?![\\p{L}\\p{N}/])|(?<!\\S)[)(\\]]['-]?[:;=](?!\\S))\
                    |(?<word>[\\p{L}\\p{M}\\p{N}_]++(?:'[\\p{L}\\p{M}]++)*+)\
                    |(?<mark>[!?؟¿¡]++|\\.{2,}+|[.,،;؛:"«»“”()%€$£*])\
                    |(?<emoji>[\\x{2190}-\\x{2BFF}\\x{3030}\\x{303D}\\x{1F000}-\\x{1FAFF}])\
                    """);

    private static final Pattern PARTS_OF_TOPIC =
            Pattern.compile(
                    "\\p{Lu}{2,}+(?!\\p{Ll})|\\p{Lu}?[\\p{Ll}\\p{Lo}\\p{M}]++|\\p{L}|\\p{N}++");
    private static final Pattern STYLING =
            Pattern.compile("[\\x{1F3FB}-\\x{1F3FF}\\x{2640}\\x{2642}]");

    /** What follows an apostrophe in English and belongs to the word before it. */
    private static final Set<String> ENGLISH_ENDINGS = Set.of("t", "s", "m", "d", "re", "ve", "ll");

    private final String text;
    private final Matcher pieces;
    private final List<Token> found = new ArrayList<>();

    private Tokens(String text) {
        this.text = text;
        // What stands around a region is seen by the pattern all the same.
        pieces = PIECE.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    /** Never throws, whatever the text. */
    public static List<Token> of(String text) {
        var end = Math.min(text.length(), LONGEST_TEXT);
        var tokens = new Tokens(Spelling.clean(text.substring(0, end)));
        tokens.cut();
        return List.copyOf(tokens.found);
    }

    /** No piece reaches beyond a space; most of what stands between two is a plain word. */
    private void cut() {
        for (var start = 0; start < text.length() && found.size() < MOST_TOKENS; start++) {
            var end = start;
            while (end < text.length() && !isSpace(text.charAt(end))) {
                end++;
            }
            if (isPlainWord(start, end)) {
                addWord(Kind.WORD, text.substring(start, end));
            } else if (start < end) {
                addPieces(start, end);
            }
            start = end;
        }
    }

    /** What {@code \s} stands for in a pattern. */
    private static boolean isSpace(char unit) {
        return unit == ' ' || (unit >= '\t' && unit <= '\r');
    }

    /** Whether the pattern would find one word there: a face may be of letters ("xD"). */
    private boolean isPlainWord(int start, int end) {
        for (var i = start; i < end; i++) {
            if (!Character.isLetter(text.charAt(i))) {
                return false;
            }
        }
        return start < end
                && "xX".indexOf(text.charAt(start)) < 0
                && !text.startsWith("http", start);
    }

    private void addPieces(int start, int end) {
        pieces.region(start, end);
        while (found.size() < MOST_TOKENS && pieces.find()) {
            add(pieces);
        }
    }

    private void add(Matcher piece) {
        var shown = piece.group();
        if (piece.group("word") != null) {
            addWords(shown);
        } else if (piece.group("topic") != null) {
            addTopic(shown);
        } else if (piece.group("emoji") != null) {
            if (!STYLING.matcher(shown).matches()) {
                found.add(Token.sign(Kind.EMOJI, shown, shown));
            }
        } else if (piece.group("face") != null) {
            found.add(Token.sign(Kind.EMOTICON, Faces.meaning(shown), shown));
        } else if (piece.group("mark") != null) {
            found.add(Token.sign(Kind.MARK, mark(shown), shown));
        } else {
            var kind = piece.group("link") != null ? Kind.LINK : Kind.NAME;
            found.add(Token.sign(kind, kind == Kind.LINK ? "<link>" : "<name>", shown));
        }
    }

    /** Italian articles stand apart ("l'ordine"), English endings do not ("don't"). */
    private void addWords(String shown) {
        var start = 0;
        for (var at = shown.indexOf('\''); at >= 0; at = shown.indexOf('\'', at + 1)) {
            var next = shown.indexOf('\'', at + 1);
            var rest = shown.substring(at + 1, next < 0 ? shown.length() : next);
            if (!ENGLISH_ENDINGS.contains(Spelling.bare(rest))) {
                addWord(Kind.WORD, shown.substring(start, at));
                start = at + 1;
            }
        }
        addWord(Kind.WORD, shown.substring(start));
    }

    private void addTopic(String shown) {
        var parts = PARTS_OF_TOPIC.matcher(shown);
        while (parts.find()) {
            addWord(Kind.TOPIC, parts.group());
        }
    }

    private void addWord(Kind kind, String shown) {
        var bare = Spelling.bare(shown).replace("'", "").replace("_", "");
        if (bare.isEmpty()) {
            return;
        }
        if (Spelling.all(bare, Character::isDigit)) {
            found.add(Token.sign(Kind.NUMBER, "<number>", shown));
            return;
        }
        var stretched = Spelling.isStretched(bare);
        var form = stretched ? Lexicon.SHIPPED.spell(bare) : bare;
        found.add(new Token(kind, form, shown, stretched, isShouted(shown)));
    }

    private static boolean isShouted(String word) {
        return word.length() >= 3
                && Spelling.all(word, unit -> Character.isUpperCase(unit) || unit == '\'');
    }

    private static String mark(String shown) {
        var first = shown.charAt(0);
        if ("!?؟¿¡".indexOf(first) < 0) {
            return first == '.' && shown.length() > 1 ? "..." : shown.substring(0, 1);
        }
        var asks = shown.indexOf('?') >= 0 || shown.indexOf('؟') >= 0;
        var cries = shown.indexOf('!') >= 0;
        if (asks && cries) {
            return "?!";
        }
        return (asks ? "?" : "!") + (shown.length() > 1 ? "+" : "");
    }
}
