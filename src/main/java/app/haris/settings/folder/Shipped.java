package app.haris.settings.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The copy of bot-config that lies in the jar. */
final class Shipped {
    private static final String ROOT = "bot-config/";

    private final PathMatchingResourcePatternResolver resources =
            new PathMatchingResourcePatternResolver(Shipped.class.getClassLoader());

    String text(String name) {
        return content(resources.getResource("classpath:" + ROOT + name));
    }

    Map<String, String> texts() {
        var texts = new TreeMap<String, String>();
        try {
            for (var pattern : new String[] {"*.yml", "replies/*.yml"}) {
                var folder = pattern.substring(0, pattern.indexOf('*'));
                for (var file : resources.getResources("classpath*:" + ROOT + pattern)) {
                    texts.put(folder + file.getFilename(), content(file));
                }
            }
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
        return texts;
    }

    private static String content(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }
}
