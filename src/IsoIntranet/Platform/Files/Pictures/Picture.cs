namespace IsoIntranet.Platform.Files.Pictures;

/// <summary>A picture in memory: three bytes a pixel, red, green, blue, line by line.</summary>
public sealed record Picture(int Width, int Height, byte[] Pixels)
{
    /// <summary>Made smaller until neither edge is longer, each pixel the mean of those that it stands for.</summary>
    public Picture Within(int edge)
    {
        var longest = Math.Max(Width, Height);
        if (longest <= edge)
            return this;
        var (width, height) = (Math.Max(1, Width * edge / longest), Math.Max(1, Height * edge / longest));
        var pixels = new byte[width * height * 3];
        for (var y = 0; y < height; y++)
        {
            var (top, bottom) = (y * Height / height, Math.Max((y * Height / height) + 1, (y + 1) * Height / height));
            for (var x = 0; x < width; x++)
            {
                var (left, right) = (x * Width / width, Math.Max((x * Width / width) + 1, (x + 1) * Width / width));
                for (var colour = 0; colour < 3; colour++)
                {
                    var sum = 0;
                    for (var line = top; line < bottom; line++)
                    {
                        for (var column = left; column < right; column++)
                            sum += Pixels[(((line * Width) + column) * 3) + colour];
                    }
                    pixels[(((y * width) + x) * 3) + colour] = (byte)(sum / ((bottom - top) * (right - left)));
                }
            }
        }
        return new Picture(width, height, pixels);
    }

    /// <param name="orientation">As EXIF says how the camera was held: 1 to 8.</param>
    public Picture Turned(int orientation)
    {
        if (orientation is < 2 or > 8)
            return this;
        var turns = orientation >= 5;
        var (width, height) = turns ? (Height, Width) : (Width, Height);
        var pixels = new byte[Pixels.Length];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (column, line) = orientation switch
                {
                    2 => (Width - 1 - x, y),
                    3 => (Width - 1 - x, Height - 1 - y),
                    4 => (x, Height - 1 - y),
                    5 => (y, x),
                    6 => (y, Height - 1 - x),
                    7 => (Width - 1 - y, Height - 1 - x),
                    _ => (Width - 1 - y, x),
                };
                Array.Copy(Pixels, ((line * Width) + column) * 3, pixels, ((y * width) + x) * 3, 3);
            }
        }
        return new Picture(width, height, pixels);
    }
}
