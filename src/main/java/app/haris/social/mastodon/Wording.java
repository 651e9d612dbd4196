package app.haris.social.mastodon;

import app.haris.social.Excerpt;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * The plain text of a status, whose content is HTML
 * (https://docs.joinmastodon.org/spec/activitypub/#sanitization).
 */
final class Wording {
    /** As in https://docs.joinmastodon.org/client/quotes. */
    private static final String REFERENCE = "quote-inline";

    private static final int LONGEST_QUOTE = 200;

    private Wording() {}

    /**
     * All that a reader sees: the content warning, the text, the choices of a poll, what is quoted.
     */
    static String of(Answers.Status status) {
        var parts = new StringBuilder();
        status.warning().ifPresent(warning -> parts.append(warning).append("\n\n"));
        parts.append(body(status));
        status.quoted().map(Wording::quoted).ifPresent(parts::append);
        Optional.ofNullable(status.poll())
                .ifPresent(
                        poll ->
                                parts.append(
                                        poll.choices().stream()
                                                .map(choice -> "\n☐ " + choice)
                                                .collect(Collectors.joining("", "\n", ""))));
        return parts.toString().strip();
    }

    private static String quoted(Answers.Status quoted) {
        var text = Excerpt.of(body(quoted).replaceAll("\\s+", " "), LONGEST_QUOTE);
        return "\n\n❝ @" + quoted.account().acct() + ": " + text + " ❞";
    }

    /** The text alone. */
    static String body(Answers.Status status) {
        var content = status.contentOrEmpty();
        return plain(
                status.quoted().isPresent() ? withoutReference(content) : content,
                status.mentioned());
    }

    /** Whoever shows what is quoted leaves out the link to it, which is there for all others. */
    private static String withoutReference(String html) {
        var content = Jsoup.parseBodyFragment(html).body();
        content.select("." + REFERENCE).remove();
        return content.html();
    }

    /** Text with line breaks, links in full, and mentions with their server. */
    static String plain(String html, List<Answers.Mention> mentions) {
        Map<String, String> handles = new HashMap<>();
        mentions.forEach(mention -> handles.put(mention.url(), "@" + mention.acct()));
        var text = new StringBuilder();
        NodeTraversor.traverse(new Reader(text, handles), Jsoup.parseBodyFragment(html).body());
        return text.toString().replaceAll("[ \\t]+\\n", "\n").replaceAll("\\n{3,}", "\n\n").strip();
    }

    /**
     * By what a text of ours is known again: servers shorten our mentions of their own people,
     * treat white space as they like, and the handle before the text is not ours.
     */
    static String essence(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("(@[\\w.-]+)@[\\w.-]+\\w(:\\d+)?", "$1")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip()
                .replaceFirst("^@[\\w.-]+ ", "");
    }

    /**
     * What is left of a text where a server takes asterisks and the like for its formatting, as
     * snac does; empty where there is neither letter nor digit.
     */
    static String bones(String text) {
        return essence(text).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "");
    }

    /** Writes a tree of elements down. */
    private static final class Reader implements NodeVisitor {
        private final StringBuilder text;
        private final Map<String, String> handles;
        private int linkStart;

        Reader(StringBuilder text, Map<String, String> handles) {
            this.text = text;
            this.handles = handles;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.append(isPreformatted(words) ? words.getWholeText() : words.text());
            } else if (node instanceof Element element) {
                switch (element.normalName()) {
                    case "br" -> text.append('\n');
                    case "p", "blockquote", "ul", "ol", "pre" -> paragraph();
                    case "li" -> text.append(ends() ? "• " : "\n• ");
                    case "a" -> linkStart = text.length();
                    default -> {}
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                switch (element.normalName()) {
                    case "p", "blockquote", "ul", "ol", "pre" -> paragraph();
                    case "a" -> link(element);
                    default -> {}
                }
            }
        }

        private static boolean isPreformatted(TextNode words) {
            var parent = words.parent();
            return parent != null && parent.closest("pre") != null;
        }

        private boolean ends() {
            return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
        }

        private void paragraph() {
            if (!text.isEmpty()) {
                text.append("\n\n");
            }
        }

        /** Where the words of a link are not its address, both are written. */
        private void link(Element element) {
            var address = element.attr("href");
            var words = text.substring(linkStart);
            var handle = handles.get(address);
            if (handle != null) {
                text.replace(linkStart, text.length(), handle);
            } else if (isSayingMore(words, address)) {
                text.append(" (").append(address).append(')');
            }
        }

        private static boolean isSayingMore(String words, String address) {
            var isTagOrMention = words.startsWith("#") || words.startsWith("@");
            return !address.isBlank() && !isTagOrMention && !bare(address).equals(bare(words));
        }

        private static String bare(String address) {
            return address.replaceFirst("^https?://", "").replaceFirst("/$", "");
        }
    }
}
