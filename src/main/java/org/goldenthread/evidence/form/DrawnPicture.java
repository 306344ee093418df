package org.goldenthread.evidence.form;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.FloatSize;
import org.jspecify.annotations.Nullable;

/**
 * A picture as PNG, for programs that do not draw SVG.
 *
 * @param png the bytes
 * @param width how wide it is on paper, in points
 * @param height how high it is on paper, in points
 */
record DrawnPicture(byte[] png, double width, double height) {

	/** Dots for each unit of the drawing, so that print is sharp. */
	private static final int DOTS = 2;

	/** Points for each unit of the drawing. */
	private static final double POINTS = 0.75;

	/**
	 * Draws a picture.
	 * @param svg the picture as SVG
	 * @return the picture; null if this machine has no fonts to write with
	 */
	static @Nullable DrawnPicture of(String svg) throws IOException {
		SVGDocument document = new SVGLoader().load(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)),
				null, LoaderContext.createDefault());
		if (document == null) {
			throw new IOException("The picture is no SVG");
		}
		FloatSize size = document.size();
		BufferedImage image = new BufferedImage((int) (DOTS * size.width), (int) (DOTS * size.height),
				BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		try {
			graphics.setColor(Color.WHITE);
			graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
			graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
			graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
			graphics.scale(DOTS, DOTS);
			document.render(null, graphics);
		}
		catch (LinkageError | InternalError ex) {
			return null;
		}
		finally {
			graphics.dispose();
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
			ImageIO.write(image, "png", out);
		}
		return new DrawnPicture(bytes.toByteArray(), POINTS * size.width, POINTS * size.height);
	}

}
