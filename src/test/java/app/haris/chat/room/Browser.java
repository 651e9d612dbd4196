package app.haris.chat.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A member's Chromium, of the size of a phone or of a desk. It waits for what it looks for. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration POLL = Duration.ofMillis(40);

    private final ChromeDriver driver;
    private final String address;

    /** Opens a browser; {@code address} is where Haris is, without a slash at its end. */
    Browser(String address) {
        this.address = address;
        var options = new ChromeOptions();
        WantsBrowser.Condition.browser().map(Path::toString).ifPresent(options::setBinary);
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage");
        options.addArguments("--disable-gpu", "--hide-scrollbars", "--force-color-profile=srgb");
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        var service =
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(
                                WantsBrowser.Condition.driver().orElseThrow().toFile())
                        .build();
        driver = new ChromeDriver(service, options);
        phone();
    }

    Browser phone() {
        return sized(390, 844, true);
    }

    Browser desk() {
        return sized(1280, 800, false);
    }

    private Browser sized(int width, int height, boolean mobile) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width", width,
                        "height", height,
                        "deviceScaleFactor", 1,
                        "mobile", mobile));
        return this;
    }

    Browser inScheme(String scheme) {
        var feature = Map.of("name", "prefers-color-scheme", "value", scheme);
        var still = Map.of("name", "prefers-reduced-motion", "value", "reduce");
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia", Map.of("features", List.of(feature, still)));
        return this;
    }

    /** The network goes away, or comes back. */
    Browser connected(boolean is) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of(
                        "offline", !is,
                        "latency", 0,
                        "downloadThroughput", -1,
                        "uploadThroughput", -1));
        return this;
    }

    /** Forgets who was signed in, and signs in by a link. */
    Browser signIn(String link) {
        forget().open(link);
        click("form[action='/sign-in'] button");
        find("#list");
        return this;
    }

    /** As a browser that was never here. */
    Browser forget() {
        open("/sandbox");
        driver.manage().deleteAllCookies();
        run("sessionStorage.clear()");
        errors(message -> true);
        return this;
    }

    Browser open(String path) {
        driver.get(path.startsWith("http") ? path : address + path);
        return this;
    }

    String path() {
        return driver.getCurrentUrl().replaceFirst("^https?://[^/]+", "");
    }

    /** The first element that is shown, as soon as there is one. */
    WebElement find(String selector) {
        return until(
                "nothing is shown for " + selector,
                () ->
                        driver.findElements(By.cssSelector(selector)).stream()
                                .filter(WebElement::isDisplayed)
                                .findFirst()
                                .orElse(null));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    String text(String selector) {
        return until("no text in " + selector, () -> find(selector).getText());
    }

    boolean isShown(String selector) {
        return all(selector).stream().anyMatch(WebElement::isDisplayed);
    }

    Browser click(String selector) {
        until(
                "cannot click " + selector,
                () -> {
                    var target = find(selector);
                    run("arguments[0].scrollIntoView({ block: 'center' })", target);
                    target.click();
                    return true;
                });
        return this;
    }

    Browser type(String selector, String text) {
        until(
                "cannot type into " + selector,
                () -> {
                    var field = find(selector);
                    field.clear();
                    field.sendKeys(text);
                    return true;
                });
        return this;
    }

    /** Presses keys on whatever has the focus. */
    Browser press(CharSequence... keys) {
        for (var key : keys) {
            new Actions(driver).sendKeys(key).perform();
        }
        return this;
    }

    Browser escape() {
        return press(Keys.ESCAPE);
    }

    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** Waits until an element is shown that contains the words. */
    Browser sees(String selector, String words) {
        until(
                "'%s' does not come up in %s".formatted(words, selector),
                () ->
                        all(selector).stream()
                                .anyMatch(
                                        one -> one.isDisplayed() && one.getText().contains(words)));
        return this;
    }

    Browser seesNo(String selector) {
        until(selector + " stays", () -> all(selector).stream().noneMatch(WebElement::isDisplayed));
        return this;
    }

    <T> T until(String trouble, Supplier<T> condition) {
        return new WebDriverWait(driver, PATIENCE, POLL)
                .ignoring(StaleElementReferenceException.class)
                .ignoring(ElementNotInteractableException.class)
                .ignoring(ElementClickInterceptedException.class)
                .withMessage(() -> trouble + " at " + path() + "\n" + words())
                .until(page -> condition.get());
    }

    private String words() {
        return driver.findElement(By.tagName("body")).getText();
    }

    Inspection inspection() {
        return new Inspection(driver);
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Errors that the browser has noted since it was last asked, but for the expected ones. */
    List<String> errors(Predicate<String> expected) {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .filter(expected.negate())
                .toList();
    }

    void hasNoErrors() {
        assertThat(errors(message -> false)).isEmpty();
    }

    /** Keeps a picture where {@code -Dharis.pictures=FOLDER} says, for people to look at. */
    Browser picture(String name) {
        var folder = System.getProperty("haris.pictures");
        if (folder != null) {
            try {
                var file = Files.createDirectories(Path.of(folder)).resolve(name + ".png");
                Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }
        return this;
    }

    @Override
    public void close() {
        driver.quit();
    }
}
