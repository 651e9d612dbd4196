package app.haris.crisis;

import app.haris.social.BrandId;
import java.util.Collection;

/** What a crisis is about. */
public sealed interface Scope {
    record Everything() implements Scope {
        @Override
        public String key() {
            return "all";
        }
    }

    record OfBrand(BrandId brand) implements Scope {
        @Override
        public String key() {
            return "brand:" + brand.value();
        }
    }

    /** Whatever bears a tag, of any brand. */
    record OfTopic(String tag) implements Scope {
        @Override
        public String key() {
            return "topic:" + tag;
        }
    }

    String key();

    static Scope of(String key) {
        var colon = key.indexOf(':');
        var name = key.substring(colon + 1);
        return switch (colon < 0 ? key : key.substring(0, colon)) {
            case "all" -> new Everything();
            case "brand" -> new OfBrand(new BrandId(name));
            case "topic" -> new OfTopic(name);
            default -> throw new IllegalArgumentException("no scope is written '" + key + "'");
        };
    }

    default boolean covers(BrandId its, Collection<String> tags) {
        return switch (this) {
            case Everything() -> true;
            case OfBrand(var brand) -> brand.equals(its);
            case OfTopic(var tag) -> tags.contains(tag);
        };
    }
}
