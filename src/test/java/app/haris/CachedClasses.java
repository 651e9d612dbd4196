package app.haris;

import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;

/** Finds the components of a test's context; what was read of a class once is so for all tests. */
public final class CachedClasses {
    private static final CachingMetadataReaderFactory CLASSES = classes();

    private CachedClasses() {}

    private static CachingMetadataReaderFactory classes() {
        var factory = new CachingMetadataReaderFactory();
        factory.setCacheLimit(8_192);
        return factory;
    }

    public static ClassPathBeanDefinitionScanner scanner(GenericApplicationContext context) {
        var scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.setMetadataReaderFactory(CLASSES);
        return scanner;
    }
}
