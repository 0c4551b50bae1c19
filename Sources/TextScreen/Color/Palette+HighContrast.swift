extension Palette {
  /// For dark terminals, to be read from afar or with weak eyes: pale lines on dark ground.
  public static let highContrast = Palette(
    name: "high-contrast", isDark: true,
    fill: [220, 214, 208, 124, 88, 52, 17, 18, 24, 32, 39, 45],
    classFills: dark.classFills, terrain: dark.terrain,
    lines: [226, 46, 225, 51, 223, 195, 154, 229], boundary: 231, markInk: 231, markBox: 16,
    background: 16, interface: .highContrast)

  /// For light terminals, to be read from afar or with weak eyes: dark lines on pale ground.
  public static let highContrastLight = Palette(
    name: "high-contrast-light", isDark: false,
    fill: [94, 130, 166, 214, 215, 222, 117, 111, 75, 26, 25, 24],
    classFills: light.classFills, terrain: light.terrain,
    lines: [52, 22, 53, 18, 88, 54, 23, 89], boundary: 16, markInk: 16, markBox: 231,
    background: 231, interface: .highContrastLight)
}

extension InterfaceColors {
  static let highContrast = InterfaceColors(
    text: 231, dim: 252, title: 231, frame: 250, accent: 226, success: 120, warning: 216,
    selection: 238)
  static let highContrastLight = InterfaceColors(
    text: 16, dim: 237, title: 16, frame: 240, accent: 18, success: 22, warning: 88,
    selection: 252)
}
